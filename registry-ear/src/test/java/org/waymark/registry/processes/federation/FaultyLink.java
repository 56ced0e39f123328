package org.waymark.registry.processes.federation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to one registry, over TCP on the loopback interface, on which things go wrong as told. What is lost is drawn
 * from a seed: it is the same for the same requests. Thread-safe.
 */
final class FaultyLink implements AutoCloseable {
    private static final int LARGEST = 1 << 18;
    private static final int NOWHERE = 0;

    private final ServerSocket server;
    private final Random fate;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final ExecutorService pumps = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "faulty link");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Trouble trouble = Trouble.NONE;
    private volatile int target = NOWHERE;

    FaultyLink(long seed) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        fate = new Random(seed);
        pumps.execute(this::accept);
    }

    /** The address that stands for the registry at the other end. */
    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Where the registry listens from now on. */
    void leadTo(int port) {
        target = port;
    }

    /** What happens from now on. */
    synchronized void suffer(Trouble next) {
        trouble = next;
        if (next.passage() == Trouble.Passage.REFUSED) {
            open.forEach(FaultyLink::drop);
        }
        notifyAll();
    }

    /** Requests that were sent, lost or not. */
    int requests() {
        return requests.get();
    }

    /** Requests that were lost, or whose answer was. */
    int lost() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        suffer(Trouble.REFUSED);
        pumps.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                pumps.execute(() -> converse(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        Socket registry = new Socket();
        open.add(caller);
        open.add(registry);
        try (caller;
                registry) {
            awaitPassage();
            registry.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            Answers answers = new Answers();
            pumps.execute(() -> answer(registry, caller, answers));
            ask(caller.getInputStream(), registry.getOutputStream(), answers);
        } catch (IOException over) {
            drop(caller);
        } finally {
            open.remove(caller);
            open.remove(registry);
        }
    }

    private void ask(InputStream from, OutputStream to, Answers answers) throws IOException {
        byte[] buffer = new byte[LARGEST];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            awaitPassage();
            if (beginsRequest(buffer, read)) {
                requests.incrementAndGet();
                losePerhaps(answers);
            }
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private void answer(Socket registry, Socket caller, Answers answers) {
        byte[] buffer = new byte[LARGEST];
        try (caller;
                registry) {
            InputStream from = registry.getInputStream();
            for (int read = from.read(buffer); read >= 0 && !answers.lost; read = from.read(buffer)) {
                awaitPassage();
                caller.getOutputStream().write(buffer, 0, read);
                caller.getOutputStream().flush();
            }
        } catch (IOException over) {
            drop(registry);
        }
    }

    /** Whether the answers of a conversation get lost from now on. */
    private static final class Answers {
        private volatile boolean lost;
    }

    private synchronized void losePerhaps(Answers answers) throws IOException {
        if (fate.nextDouble() < trouble.loss()) {
            lost.incrementAndGet();
            if (fate.nextBoolean()) {
                throw new IOException("lost");
            }
            answers.lost = true;
        }
    }

    private void awaitPassage() throws IOException {
        try {
            synchronized (this) {
                while (trouble.passage() == Trouble.Passage.SILENT) {
                    wait();
                }
                if (trouble.passage() == Trouble.Passage.REFUSED) {
                    throw new IOException("refused");
                }
            }
            Thread.sleep(trouble.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("closed", e);
        }
    }

    private static boolean beginsRequest(byte[] buffer, int length) {
        String start = new String(buffer, 0, Math.min(length, 7), StandardCharsets.US_ASCII);
        return Set.of("GET", "PUT", "POST", "DELETE").contains(start.split(" ", 2)[0]);
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }
}
