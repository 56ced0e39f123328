package org.waymark.registry.publisher.state;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;
import org.waymark.registry.publisher.source.Origin;

/** The state as a JSON object. */
final class StateJson {
    private static final int DEEPEST = 8;
    private static final BatchReader READER = new BatchReader(DEEPEST);

    private StateJson() {}

    static JsonText render(State state) {
        Attributes.Builder members = Attributes.builder().add("registry", new Text(state.registry()));
        state.heardAt().ifPresent(at -> members.add("heardAt", new Moment(at)));
        members.add(
                "troubles",
                new Listed(
                        state.troubles().stream().<AttributeValue>map(Text::new).toList()));
        members.add(
                "publications",
                new Listed(
                        state.publications().stream().map(StateJson::rendered).toList()));
        return RecordJson.render(new Nested(members.build()));
    }

    /**
     * Reads what {@link #render} wrote.
     *
     * @throws IOException if this is something else
     */
    static State read(InputStream in) throws IOException {
        List<AttributeValue> values = READER.readAll(in);
        if (values.size() != 1) {
            throw new IOException("it does not hold one JSON object");
        }
        Attributes members = object(values.get(0));
        return new State(
                text(members, "registry"),
                members.get("heardAt").filter(Moment.class::isInstance).map(at -> ((Moment) at).value()),
                list(members, "troubles").stream().map(StateJson::text).toList(),
                publications(list(members, "publications")));
    }

    private static AttributeValue rendered(Publication publication) {
        return new Nested(Attributes.builder()
                .add("id", new Text(publication.id().value()))
                .add("source", new Text(publication.origin().source()))
                .add("part", new Text(publication.origin().part()))
                .add("fingerprint", new Whole(publication.fingerprint()))
                .add("standing", new Text(publication.standing().name().toLowerCase(Locale.ROOT)))
                .add("reason", new Text(publication.reason()))
                .add("dueAt", new Moment(publication.dueAt()))
                .add("endsAt", new Moment(publication.endsAt()))
                .build());
    }

    private static List<Publication> publications(List<AttributeValue> values) throws IOException {
        ArrayList<Publication> publications = new ArrayList<>(values.size());
        for (AttributeValue value : values) {
            publications.add(publication(object(value)));
        }
        return publications;
    }

    private static Publication publication(Attributes members) throws IOException {
        return new Publication(
                new EndpointId(required(members, "id")),
                new Origin(text(members, "source"), text(members, "part")),
                members.get("fingerprint")
                        .filter(Whole.class::isInstance)
                        .map(value -> ((Whole) value).value())
                        .orElseThrow(() -> missing("fingerprint")),
                standing(text(members, "standing")),
                text(members, "reason"),
                moment(members, "dueAt"),
                moment(members, "endsAt"));
    }

    private static Standing standing(String word) throws IOException {
        for (Standing standing : Standing.values()) {
            if (standing.name().toLowerCase(Locale.ROOT).equals(word)) {
                return standing;
            }
        }
        throw missing("standing");
    }

    private static Attributes object(AttributeValue value) throws IOException {
        if (value instanceof Nested nested) {
            return nested.members();
        }
        throw new IOException("it holds something else than JSON objects");
    }

    private static List<AttributeValue> list(Attributes members, String name) throws IOException {
        return members.get(name)
                .filter(Listed.class::isInstance)
                .map(value -> ((Listed) value).elements())
                .orElseThrow(() -> missing(name));
    }

    private static Instant moment(Attributes members, String name) throws IOException {
        return members.get(name)
                .filter(Moment.class::isInstance)
                .map(value -> ((Moment) value).value())
                .orElseThrow(() -> missing(name));
    }

    private static String required(Attributes members, String name) throws IOException {
        return Optional.of(text(members, name)).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(name));
    }

    private static String text(Attributes members, String name) throws IOException {
        return members.get(name).map(StateJson::text).orElseThrow(() -> missing(name));
    }

    private static String text(AttributeValue value) {
        return value instanceof Text text ? text.value() : "";
    }

    private static IOException missing(String name) {
        return new IOException("there is no " + name + " where one is expected");
    }
}
