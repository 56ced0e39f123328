package org.waymark.registry.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class DepartedClientResponseTest {
    private boolean gone;

    @Test
    void whoWritesIsToldAndWhoClosesAfterwardsIsNot() throws IOException {
        DepartedClientResponse response = new DepartedClientResponse(server());
        ServletOutputStream out = response.getOutputStream();
        out.write(new byte[10]);
        out.flush();

        gone = true;

        assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
        assertThatCode(out::flush).doesNotThrowAnyException();
        assertThatCode(out::close).doesNotThrowAnyException();
        assertThatCode(response::flushBuffer).doesNotThrowAnyException();
    }

    @Test
    void whoeverIsCalledBackIsToldByAFlush() throws IOException {
        ServletOutputStream out = new DepartedClientResponse(server()).getOutputStream();
        out.setWriteListener(new NoListener());

        gone = true;

        assertThatThrownBy(out::flush).isInstanceOf(IOException.class);
        assertThatCode(out::close).doesNotThrowAnyException();
    }

    @Test
    void whoeverOnlyFlushesAndClosesIsNotToldAndWhoGoesOnWritingIs() throws IOException {
        ServletOutputStream out = new DepartedClientResponse(server()).getOutputStream();

        gone = true;

        assertThatCode(out::flush).doesNotThrowAnyException();
        assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
        assertThatCode(out::close).doesNotThrowAnyException();
    }

    private HttpServletResponse server() {
        ServletOutputStream out = new Connection();
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals("flushBuffer")) {
                        out.flush();
                    }
                    return out;
                });
    }

    /** Breaks when the client is gone. */
    private final class Connection extends ServletOutputStream {
        @Override
        public void write(int single) throws IOException {
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (gone) {
                throw new IOException("Broken pipe");
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            assertThat(listener).isInstanceOf(NoListener.class);
        }
    }

    private static final class NoListener implements WriteListener {
        @Override
        public void onWritePossible() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onError(Throwable trouble) {
            throw new UnsupportedOperationException();
        }
    }
}
