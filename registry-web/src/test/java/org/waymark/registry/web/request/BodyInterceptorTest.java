package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.settings.RequestSettings;

class BodyInterceptorTest {
    private static final int LIMIT = 1000;

    private final BodyInterceptor interceptor = new BodyInterceptor(new RequestSettings(LIMIT, 10, false, Set.of()));

    @Test
    void aBodyOfTheSizeAllowedIsRead() throws IOException {
        assertThat(read(null, new byte[LIMIT])).hasSize(LIMIT);
    }

    @Test
    void oneByteMoreIsRefused() {
        assertThatThrownBy(() -> read(null, new byte[LIMIT + 1])).isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void aPackedBodyIsUnpacked() throws IOException {
        assertThat(read("gzip", packed(new byte[] {'[', ']'}))).containsExactly('[', ']');
    }

    @Test
    void aBombIsRefusedWhileItIsUnpacked() throws IOException {
        byte[] bomb = packed(new byte[1_000_000 / 2]);

        assertThat(bomb).hasSizeLessThan(LIMIT);
        assertThatThrownBy(() -> read("GZIP", bomb)).isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void aBodyThatBreaksOffIsTheClientsDoing() throws IOException {
        byte[] packed = packed(new byte[] {'[', ']'});

        assertThatThrownBy(() -> read("gzip", Arrays.copyOf(packed, packed.length - 9)))
                .isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> read("gzip", new byte[] {'[', ']'})).isInstanceOf(UnreadableBody.class);
    }

    private byte[] read(String encoding, byte[] body) throws IOException {
        return interceptor.bounded(encoding, new ByteArrayInputStream(body)).readAllBytes();
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }
}
