package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.feed.StoreUnavailable;

/**
 * A decision on its way. It may be decided several times; what it answered or threw last is what counts once it is
 * settled. Only touched under the writing lock, but for {@link #answer}, which its own thread asks afterwards.
 */
final class Pending<T> {
    private final Instant now;
    private final Function<Draft, T> decision;
    private Optional<FutureTask<T>> decided = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private boolean settled;

    Pending(Instant now, Function<Draft, T> decision) {
        this.now = now;
        this.decision = decision;
    }

    /** Decides on a draft that has all that came before. What a decision throws is kept for its own caller. */
    void decide(GroupDraft group) {
        GroupDraft.Member draft = group.member(now);
        FutureTask<T> task = new FutureTask<>(() -> {
            T answer = decision.apply(draft);
            draft.accept();
            return answer;
        });
        task.run();
        decided = Optional.of(task);
    }

    void settle() {
        settled = true;
    }

    /** Says why the decision came to nothing, unless it is settled. */
    void fail(String reason) {
        if (!settled) {
            failure = Optional.of(reason);
            settled = true;
        }
    }

    boolean isSettled() {
        return settled;
    }

    T answer() {
        if (failure.isPresent()) {
            throw new StoreUnavailable(failure.get());
        }
        try {
            return decided.orElseThrow().get();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted before the change was confirmed.", e);
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
