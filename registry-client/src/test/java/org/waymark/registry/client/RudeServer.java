package org.waymark.registry.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody on the loopback interface who takes requests and then does as it likes, on every connection the same. */
public final class RudeServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final ServerSocket listening;
    private final Manner manner;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** What it does once it has got the head of a request. */
    public interface Manner {
        void answer(Socket caller, OutputStream out) throws IOException;
    }

    public RudeServer(Manner manner) throws IOException {
        this.manner = manner;
        this.listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    /** Says this and hangs up. */
    public static RudeServer saying(String answer) throws IOException {
        return new RudeServer((caller, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** Says this, and then that for as long as somebody listens. */
    public static RudeServer sayingForEver(String once, String again) throws IOException {
        return new RudeServer((caller, out) -> {
            out.write(once.getBytes(StandardCharsets.UTF_8));
            byte[] more = again.getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(more);
            }
        });
    }

    public String address() {
        return "http://localhost:" + listening.getLocalPort();
    }

    public int calls() {
        return calls.get();
    }

    /** Waits until a caller could not be told any more. */
    public boolean isHungUpOn() throws InterruptedException {
        return hungUp.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        listening.close();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            readHead(caller.getInputStream());
            calls.incrementAndGet();
            manner.answer(caller, caller.getOutputStream());
        } catch (IOException e) {
            hungUp.countDown();
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("It ends within the head.");
            }
            head.append((char) next);
        }
    }
}
