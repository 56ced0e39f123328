package org.waymark.registry.web.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a refusal if it is too large or breaks off: both are the client's doing, not ours. */
final class BoundedBody extends FilterInputStream {
    private final long limit;
    private long read;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = in.read(buffer, offset, length);
            read += Math.max(count, 0);
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
            return count;
        } catch (IOException e) {
            throw new UnreadableBody(e);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, Integer.MAX_VALUE)).length;
    }

    /** Leaves a body that is too large alone: closing it would read the rest, before the refusal is on its way. */
    @Override
    public void close() throws IOException {
        if (read <= limit) {
            super.close();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
