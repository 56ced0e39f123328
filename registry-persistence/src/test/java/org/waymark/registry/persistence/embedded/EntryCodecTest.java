package org.waymark.registry.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;

class EntryCodecTest {
    private static final int CHECK_SUM = Integer.BYTES;
    private static final int UPDATED_AT = Long.BYTES;

    private final Tombstone expired =
            new Tombstone(new EndpointId("a"), new Revision(1), NOON.minusSeconds(60), NOON, Cause.EXPIRED);

    @Test
    void aTombstoneKeepsBothTimes() {
        assertThat(EntryCodec.decode(new Revision(1), EntryCodec.encode(expired)))
                .isEqualTo(expired);
    }

    @Test
    void aTombstoneOfOldHasTheTimeOfItsRemovalForBoth() {
        byte[] bytes = EntryCodec.encode(expired);
        byte[] old = Arrays.copyOf(bytes, bytes.length - UPDATED_AT);
        CRC32 sum = new CRC32();
        sum.update(old, CHECK_SUM, old.length - CHECK_SUM);
        ByteBuffer.wrap(old).putInt((int) sum.getValue());

        assertThat(EntryCodec.decode(new Revision(1), old))
                .isEqualTo(new Tombstone(expired.id(), expired.revision(), NOON, NOON, Cause.EXPIRED));
    }
}
