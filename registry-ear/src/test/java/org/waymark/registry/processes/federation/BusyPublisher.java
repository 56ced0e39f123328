package org.waymark.registry.processes.federation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.waymark.registry.processes.Http;
import org.waymark.registry.processes.Records;
import org.waymark.registry.processes.federation.History.Answer;
import org.waymark.registry.processes.federation.History.Deed;
import org.waymark.registry.processes.federation.History.Kind;

/**
 * Registers, updates, renews and removes records at one registry, steadily, one request after the other, until it is
 * closed. While there is no registry it waits. A record for which no answer came is left alone from then on: nobody knows
 * when such a request is carried out.
 */
final class BusyPublisher implements AutoCloseable {
    private static final int OK = 200;
    private static final int MOST = 15;
    private static final int PACE_MILLIS = 100;

    private final Member registry;
    private final History history;
    private final String prefix;
    private final Random choice;
    private final List<Kept> kept = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Void> end;
    private int made;

    /** A record of this publisher. */
    private static final class Kept {
        private final String id;
        private int latest;
        private int shown = History.GONE;

        private Kept(String id) {
            this.id = id;
        }
    }

    private BusyPublisher(Member registry, History history, String prefix) {
        this.registry = registry;
        this.history = history;
        this.prefix = prefix + registry.name() + "-";
        this.choice = new Random(this.prefix.hashCode());
        this.end = CompletableFuture.runAsync(this::publish, task -> {
            var executor = Executors.newSingleThreadExecutor();
            executor.execute(task);
            executor.shutdown();
        });
    }

    static BusyPublisher at(Member registry, History history, String prefix) {
        return new BusyPublisher(registry, history, prefix);
    }

    /** Ends after the request under way. */
    @Override
    public void close() {
        closed.countDown();
        end.join();
    }

    private void publish() {
        try {
            while (!closed.await(PACE_MILLIS, TimeUnit.MILLISECONDS)) {
                Optional<Http> reached = registry.reached();
                if (reached.isPresent()) {
                    doSomething(reached.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doSomething(Http http) throws InterruptedException {
        Kept record = some();
        Kind kind = kind(record);
        int version = version(kind, record);
        Answer answer = ask(http, kind, record.id, version);
        history.add(new Deed(registry.name(), kind, record.id, version, answer));
        if (answer == Answer.NONE) {
            kept.remove(record);
        } else if (answer == Answer.ACKNOWLEDGED) {
            record.shown = version;
            record.latest = Math.max(record.latest, version);
        }
    }

    private Kept some() {
        if (kept.size() < MOST) {
            kept.add(new Kept(prefix + made++));
        }
        return kept.get(choice.nextInt(kept.size()));
    }

    private Kind kind(Kept record) {
        if (record.shown == History.GONE) {
            return Kind.REGISTER;
        }
        int of = choice.nextInt(10);
        return of < 5 ? Kind.UPDATE : of < 7 ? Kind.RENEW : Kind.REMOVE;
    }

    private static int version(Kind kind, Kept record) {
        return switch (kind) {
            case REGISTER, UPDATE -> record.latest + 1;
            case RENEW -> record.shown;
            case REMOVE -> History.GONE;
        };
    }

    private static Answer ask(Http http, Kind kind, String id, int version) throws InterruptedException {
        try {
            HttpResponse<String> answer = kind == Kind.REMOVE
                    ? http.delete(id)
                    : http.post(Records.batch(Records.named(id, Integer.toString(version))));
            if (answer.statusCode() == OK) {
                return Answer.ACKNOWLEDGED;
            }
            // What the server says before the registry is there does not name the record.
            if (answer.body().contains(id)) {
                throw new AssertionError(kind + " of " + id + " was refused: " + answer.body());
            }
            return Answer.NOT_DONE;
        } catch (ConnectException notEvenConnected) {
            return Answer.NOT_DONE;
        } catch (IOException nobodyAnswers) {
            return Answer.NONE;
        }
    }
}
