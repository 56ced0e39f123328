package org.waymark.registry.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * What a record must fulfil before the registry looks at its lease. All violations are found, not only the first.
 *
 * <p>Deliberately stricter than EMIR, whose checks ended at the first date without milliseconds: null and the empty
 * text do not count as present, and dates are checked in both modes.
 */
public final class RecordRules {
    /** Objects that MongoDB's extended JSON knows; their names may start with a dollar sign. */
    private static final Set<String> EXTENDED_JSON = Set.of(
            "$date",
            "$oid",
            "$ref",
            "$id",
            "$db",
            "$regex",
            "$options",
            "$timestamp",
            "$ts",
            "$inc",
            "$uuid",
            "$code",
            "$scope",
            "$binary",
            "$type",
            "$minKey",
            "$maxKey");

    private final List<Glue2> mandatory;
    private final RecordLimits limits;

    public RecordRules(CheckingMode mode, RecordLimits limits) {
        this.mandatory = mode == CheckingMode.STRICT ? Glue2.mandatory() : List.of();
        this.limits = limits;
    }

    /** Everything that is wrong with the record as it was sent, the envelope's names included. */
    public List<Violation> check(Attributes sent) {
        List<Violation> found = new ArrayList<>();
        identity(sent, found::add);
        messageTime(sent, found::add);
        mandatory(sent, found::add);
        dates(sent, found::add);
        size(sent, found::add);
        sent.forEach((name, value) -> contents(name, name, value, found::add));
        return found;
    }

    private static void identity(Attributes sent, Consumer<Violation> report) {
        String key = Glue2.SERVICE_ENDPOINT_ID.key();
        AttributeValue id = sent.get(key).orElse(Nothing.NOTHING);
        if (id == Nothing.NOTHING) {
            report.accept(new Violation(Rule.IDENTITY, key, key + " is missing."));
        } else if (!(id instanceof Text text) || text.value().isEmpty()) {
            report.accept(new Violation(Rule.IDENTITY_TEXT, key, key + " must be a text with at least one character."));
        }
    }

    private static void messageTime(Attributes sent, Consumer<Violation> report) {
        String key = Glue2.UPDATE_SINCE.key();
        sent.get(key)
                .filter(RecordRules::isNoDate)
                .ifPresent(value ->
                        report.accept(new Violation(Rule.MESSAGE_TIME, key, key + " must be an object with $date.")));
    }

    private void mandatory(Attributes sent, Consumer<Violation> report) {
        for (Glue2 attribute : mandatory) {
            boolean judgedAlready = attribute == Glue2.SERVICE_ENDPOINT_ID;
            if (!judgedAlready && !saysSomething(attribute, sent.get(attribute).orElse(Nothing.NOTHING))) {
                String what = attribute.kind() == AttributeKind.TEXTS
                        ? " must be a list with at least one element."
                        : " is mandatory and must not be empty.";
                report.accept(new Violation(Rule.MANDATORY, attribute.key(), attribute.key() + what));
            }
        }
    }

    private static boolean saysSomething(Glue2 attribute, AttributeValue value) {
        if (value instanceof Listed list) {
            return !list.elements().isEmpty();
        }
        boolean empty = value == Nothing.NOTHING
                || (value instanceof Text text && text.value().isEmpty());
        return !empty && attribute.kind() != AttributeKind.TEXTS;
    }

    private static void dates(Attributes sent, Consumer<Violation> report) {
        for (Glue2 attribute : Glue2.dates()) {
            sent.get(attribute).filter(RecordRules::isNoDate).ifPresent(value -> {
                if (attribute != Glue2.UPDATE_SINCE) {
                    report.accept(new Violation(
                            Rule.DATE, attribute.key(), attribute.key() + " must be an object with $date."));
                }
            });
        }
    }

    private void size(Attributes sent, Consumer<Violation> report) {
        if (sent.size() > limits.attributes()) {
            report.accept(new Violation(
                    Rule.ATTRIBUTES,
                    "",
                    "The record has " + sent.size() + " attributes; " + limits.attributes() + " are allowed."));
        }
    }

    private void contents(String path, String name, AttributeValue value, Consumer<Violation> report) {
        name(path, name, report);
        inside(path, value, report);
    }

    private void inside(String path, AttributeValue value, Consumer<Violation> report) {
        if (value instanceof Text text && text.value().length() > limits.textLength()) {
            report.accept(tooLong(path, text.value().length()));
        } else if (value instanceof Listed list) {
            for (int i = 0; i < list.elements().size(); i++) {
                inside(path + "." + i, list.elements().get(i), report);
            }
        } else if (value instanceof Nested nested) {
            if (nested.members().get("$date").isPresent()) {
                report.accept(new Violation(Rule.DATE, path, path + " is not a date that can be understood."));
            }
            nested.members().forEach((inner, content) -> contents(path + "." + inner, inner, content, report));
        }
    }

    private void name(String path, String name, Consumer<Violation> report) {
        boolean reserved = name.indexOf('.') >= 0 || (name.startsWith("$") && !EXTENDED_JSON.contains(name));
        if (reserved) {
            report.accept(new Violation(
                    Rule.NAME, path, "The name '" + name + "' must not hold a dot or start with a dollar sign."));
        }
        if (name.length() > limits.textLength()) {
            report.accept(tooLong(path.substring(0, limits.textLength()), name.length()));
        }
    }

    private Violation tooLong(String path, int length) {
        return new Violation(
                Rule.LENGTH, path, "A text has " + length + " characters; " + limits.textLength() + " are allowed.");
    }

    /** Whether the value is neither a date nor an object that tries to be one; null is as good as absent. */
    private static boolean isNoDate(AttributeValue value) {
        boolean triesToBe =
                value instanceof Nested nested && nested.members().get("$date").isPresent();
        return !(triesToBe || value instanceof Moment || value == Nothing.NOTHING);
    }
}
