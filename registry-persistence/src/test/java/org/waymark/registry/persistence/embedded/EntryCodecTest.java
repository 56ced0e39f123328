package org.waymark.registry.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;

class EntryCodecTest {
    private static final int CHECK_SUM = Integer.BYTES;
    private static final int ENDED = 2 * Long.BYTES;

    private final Tombstone expired = new Tombstone(
            new EndpointId("a"), new Revision(2), new Revision(1), NOON.minusSeconds(60), NOON, Cause.EXPIRED);

    @Test
    void aTombstoneKeepsTimesAndCause() {
        Tombstone outdated =
                Tombstone.outdated(expired.id(), NOON.minusSeconds(1), NOON).at(new Revision(2));

        for (Tombstone gone : List.of(expired, outdated, Tombstone.removed(expired.id(), new Revision(2), NOON))) {
            assertThat(EntryCodec.decode(new Revision(2), EntryCodec.encode(gone)))
                    .isEqualTo(gone);
        }
    }

    @Test
    void aTombstoneOfOldHasTheTimeOfItsRemovalForBoth() {
        byte[] bytes = EntryCodec.encode(expired);
        byte[] old = Arrays.copyOf(bytes, bytes.length - ENDED);
        CRC32 sum = new CRC32();
        sum.update(old, CHECK_SUM, old.length - CHECK_SUM);
        ByteBuffer.wrap(old).putInt((int) sum.getValue());

        assertThat(EntryCodec.decode(new Revision(2), old))
                .isEqualTo(new Tombstone(expired.id(), new Revision(2), new Revision(2), NOON, NOON, Cause.EXPIRED));
    }
}
