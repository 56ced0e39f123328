package org.waymark.registry.ejb.federation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Wire;

/** Other registries that answer as a test wants it, and remember what they were asked. */
final class FakeWire implements Wire {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final long GLANCE_NANOS = 1_000_000;

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Request, Reply>> others = new ConcurrentHashMap<>();

    record Sent(String address, Request request) {}

    /** From now on somebody is there and answers so. */
    FakeWire with(String address, Function<Request, Reply> answers) {
        others.put(address, answers);
        return this;
    }

    @Override
    public Reply send(String address, Request request) {
        sent.add(new Sent(address, request));
        return others.getOrDefault(address, any -> new Unreachable("Nobody is there."))
                .apply(request);
    }

    <R extends Request> List<R> asked(Class<R> kind) {
        return sent.stream()
                .map(Sent::request)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Waits until something has come about on another thread. */
    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It does not come about.");
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
