package org.waymark.registry.web.query;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The last step of an answer. */
final class Delivery {
    private static final Logger LOG = System.getLogger(Delivery.class.getName());

    private static final int AT_ONCE = 1 << 16;

    private Delivery() {}

    /** Writes until all is written or the client is gone, which is its own affair and no failure of the registry. */
    static void write(Content content, OutputStream out) {
        try {
            long length = content.length().orElse(Long.MAX_VALUE);
            if (length <= AT_ONCE) {
                writeAtOnce(content, (int) length, out);
            } else {
                writeInPieces(content, out);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the client hung up before the end of its answer: {0}", e.getMessage());
        }
    }

    /** Servers take one large piece much faster than many small ones. */
    private static void writeAtOnce(Content content, int length, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
        content.writeTo(whole);
        whole.writeTo(out);
    }

    private static void writeInPieces(Content content, OutputStream out) throws IOException {
        BufferedOutputStream pieces = new BufferedOutputStream(out, AT_ONCE);
        content.writeTo(pieces);
        pieces.flush();
    }
}
