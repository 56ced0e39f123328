package org.waymark.registry.web.changes;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.waymark.registry.ejb.changes.Batch;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.Event;
import org.waymark.registry.model.changes.Event.Recorded;
import org.waymark.registry.model.changes.Event.Removed;
import org.waymark.registry.model.json.JsonText;

/** The two forms of changes on the wire. */
enum ChangeForm implements Batch.Form {

    /** Server-sent events (WHATWG HTML). If there is nothing, a comment keeps the connection up and the id current. */
    STREAM("text/event-stream") {
        @Override
        public byte[] render(Batch batch) {
            Text text = new Text();
            if (batch.events().isEmpty()) {
                text.add(":\n").add(id(batch.cursor())).add("\n");
            }
            for (Event event : batch.events()) {
                text.add(id(batch.cursorAfter(event)));
                if (event instanceof Recorded recorded) {
                    text.add("event: record\ndata: ").add(recorded.live().json());
                } else if (event instanceof Removed removed) {
                    text.add("event: removed\ndata: ")
                            .add(removal(removed).build().toString());
                }
                text.add("\n\n");
            }
            return text.bytes();
        }
    },

    /** One JSON document. */
    DELTA("application/json") {
        @Override
        public byte[] render(Batch batch) {
            Text text = new Text().add("{\"changes\":[");
            String comma = "";
            for (Event event : batch.events()) {
                text.add(comma).add("{\"revision\":" + event.revision());
                if (event instanceof Recorded recorded) {
                    text.add(",\"event\":\"record\",\"record\":")
                            .add(recorded.live().json())
                            .add("}");
                } else if (event instanceof Removed removed) {
                    String members = removal(removed).build().toString();
                    text.add(",\"event\":\"removed\",").add(members.substring(1));
                }
                comma = ",";
            }
            return text.add("],\"cursor\":\"" + batch.cursor() + "\",\"more\":" + batch.more() + "}\n")
                    .bytes();
        }
    };

    /** What a stream begins with: how soon to come back when it breaks off, and what there is already. */
    static byte[] beginning(Batch batch) {
        return new Text().add("retry: 3000\n").add(STREAM.render(batch)).bytes();
    }

    private final String mediaType;

    ChangeForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    private static String id(Cursor cursor) {
        return "id: " + cursor + "\n";
    }

    private static JsonObjectBuilder removal(Removed removed) {
        return Json.createObjectBuilder()
                .add("Service_Endpoint_ID", removed.id().value())
                .add("cause", removed.cause().name().toLowerCase(Locale.ROOT));
    }

    /** Texts one after the other, in UTF-8. */
    private static final class Text {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Text add(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Text add(byte[] text) {
            bytes.writeBytes(text);
            return this;
        }

        Text add(JsonText json) {
            return add(json.toBytes());
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
