package org.waymark.registry.model.federation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;

/** Short numbers for long things: the first 64 bits of SHA-256. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Of what a publisher says, in whatever order: registries of EMIR do not keep it. */
    public static long of(Attributes attributes) {
        return attributes.fingerprint(Fingerprint::computed);
    }

    private static long computed(Attributes attributes) {
        TreeMap<String, AttributeValue> sorted = new TreeMap<>(attributes.asMap());
        Attributes.Builder inOrder = Attributes.builder();
        sorted.forEach(inOrder::add);
        return of(RecordJson.render(new Nested(inOrder.build())).toBytes());
    }

    static long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long of(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
