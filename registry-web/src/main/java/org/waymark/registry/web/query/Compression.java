package org.waymark.registry.web.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.settings.CompressionSettings;

/** Packs large answers for clients that can unpack them. */
@Dependent
public class Compression {
    private static final int BUFFER = 1 << 16;

    private final CompressionSettings settings;

    @Inject
    Compression(CompressionSettings settings) {
        this.settings = settings;
    }

    /** The answer as it is, or packed if it is worth it; one of unknown length is taken for a long one. */
    Answer apply(Answer answer, @Nullable String acceptEncoding) {
        boolean packs = settings.enabled()
                && acceptEncoding != null
                && answer.content()
                        .filter(content -> content.length().orElse(Long.MAX_VALUE) >= settings.leastBytes())
                        .isPresent()
                && acceptsGzip(acceptEncoding);
        if (!packs) {
            return answer;
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("Content-Encoding", "gzip");
        return new Answer(answer.status(), headers, answer.content().map(Packed::new));
    }

    /** Something packed; its trailer is written only if all of it was. */
    private record Packed(Content content) implements Content {
        @Override
        public OptionalLong length() {
            return OptionalLong.empty();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
            content.writeTo(packed);
            packed.finish();
        }
    }

    private static boolean acceptsGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.equals("gzip")
                        || coding.equals("x-gzip")
                        || (coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?")));
    }
}
