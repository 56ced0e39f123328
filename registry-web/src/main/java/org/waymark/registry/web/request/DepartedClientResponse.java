package org.waymark.registry.web.request;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose client may hang up. Whoever writes is told so by an exception, once and early, and so is whoever is
 * called back when there is room, by a flush too. The runtimes, which flush and close whatever happened, are not, since all
 * they would do is fill the log with it: servers may break the news with the last flush.
 */
final class DepartedClientResponse extends HttpServletResponseWrapper {
    private @Nullable Output output;

    DepartedClientResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        Output known = output;
        if (known == null) {
            known = new Output(super.getOutputStream());
            output = known;
        }
        return known;
    }

    @Override
    public void flushBuffer() throws IOException {
        Output known = output;
        if (known == null || !known.departed) {
            super.flushBuffer();
        }
    }

    private static final class Output extends ServletOutputStream {
        private final ServletOutputStream out;
        private boolean calledBack;
        private boolean departed;

        private Output(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            noticing(() -> out.write(single));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            noticing(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            if (calledBack && !departed) {
                noticing(out::flush);
            } else {
                finish(out::flush);
            }
        }

        @Override
        public void close() throws IOException {
            finish(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            calledBack = true;
            out.setWriteListener(listener);
        }

        private void finish(Step step) {
            if (!departed) {
                try {
                    step.run();
                } catch (IOException nobodyListens) {
                    departed = true;
                }
            }
        }

        private void noticing(Step step) throws IOException {
            try {
                step.run();
            } catch (IOException e) {
                departed = true;
                throw e;
            }
        }
    }

    /** Something done to the stream. */
    private interface Step {
        void run() throws IOException;
    }
}
