package org.waymark.registry.publisher.source.bdii;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

/** What texts of an information system become. */
enum Form {
    /** The first. */
    TEXT("text") {
        @Override
        Optional<AttributeValue> of(List<Text> texts) {
            return Optional.of(texts.get(0));
        }
    },
    /** All, in a list. */
    TEXTS("text") {
        @Override
        Optional<AttributeValue> of(List<Text> texts) {
            return Optional.of(new Listed(List.copyOf(texts)));
        }
    },
    /** A text if there is one, a list if there are several. */
    TEXT_OR_TEXTS("text") {
        @Override
        Optional<AttributeValue> of(List<Text> texts) {
            return texts.size() == 1 ? TEXT.of(texts) : TEXTS.of(texts);
        }
    },
    WHOLE("whole number") {
        @Override
        Optional<AttributeValue> of(List<Text> texts) {
            return whole(first(texts));
        }
    },
    NUMBER("number") {
        @Override
        Optional<AttributeValue> of(List<Text> texts) {
            String text = first(texts);
            return whole(text).or(() -> real(text));
        }
    },
    DATE("date") {
        @Override
        Optional<AttributeValue> of(List<Text> texts) {
            return DateForm.parse(first(texts)).map(Moment::new);
        }
    };

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern ANY_NUMBER =
            Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

    private final String noun;

    Form(String noun) {
        this.noun = noun;
    }

    /** Nothing if it is not what it should be. */
    abstract Optional<AttributeValue> of(List<Text> texts);

    /** What it should be. */
    String noun() {
        return noun;
    }

    private static String first(List<Text> texts) {
        return texts.get(0).value().strip();
    }

    private static Optional<AttributeValue> whole(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Optional.of(new Whole(Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<AttributeValue> real(String text) {
        return ANY_NUMBER.matcher(text).matches()
                ? Optional.of(new Real(new BigDecimal(text).toString()))
                : Optional.empty();
    }
}
