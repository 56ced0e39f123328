package org.waymark.registry.client.federation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Message.Ended;
import org.waymark.registry.model.federation.Message.Recorded;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

/** What requests carry. */
final class Bodies {
    private Bodies() {}

    /** An array of records, of orders to remove one, and of ends of leases. */
    static byte[] of(List<Message> messages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            char separator = '[';
            for (Message message : messages) {
                out.write(separator);
                write(message, out);
                separator = ',';
            }
            out.writeBytes(messages.isEmpty() ? new byte[] {'[', ']'} : new byte[] {']'});
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return out.toByteArray();
    }

    /** The rich query for records with these ids. */
    static byte[] anyOf(List<EndpointId> ids) {
        List<AttributeValue> texts =
                ids.stream().<AttributeValue>map(id -> new Text(id.value())).toList();
        Attributes in = Attributes.builder().add("$in", new Listed(texts)).build();
        return RecordJson.render(new Nested(Attributes.builder()
                        .add(Glue2.SERVICE_ENDPOINT_ID, new Nested(in))
                        .build()))
                .toBytes();
    }

    private static void write(Message message, ByteArrayOutputStream out) throws IOException {
        if (message instanceof Recorded recorded) {
            RecordJson.writeWithoutId(RecordJson.render(Oid.NONE, recorded.record()), out);
        } else if (message instanceof Removed removed) {
            RecordJson.render(Elements.removal(removed.id(), removed.at())).writeTo(out);
        } else if (message instanceof Ended ended) {
            RecordJson.render(Elements.end(ended.id(), ended.at())).writeTo(out);
        }
    }
}
