package org.waymark.registry.web.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.waymark.registry.model.json.JsonText;

/** The body of an answer: written once, while it is rendered. */
interface Content {

    /** In bytes, if that is known before it is written. */
    OptionalLong length();

    /**
     * Writes all of it.
     *
     * @throws IOException if the client is gone; what it has by then is not a complete document
     */
    void writeTo(OutputStream out) throws IOException;

    static Content of(JsonText text) {
        return new Content() {
            @Override
            public OptionalLong length() {
                return OptionalLong.of(text.size() + 1L);
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                text.writeTo(out);
                out.write('\n');
            }
        };
    }
}
