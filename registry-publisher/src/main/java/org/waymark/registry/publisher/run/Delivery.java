package org.waymark.registry.publisher.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.waymark.registry.client.records.Refusal;
import org.waymark.registry.client.records.Registry;
import org.waymark.registry.client.records.Told;
import org.waymark.registry.model.federation.BatchSize;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.lifecycle.Publications;
import org.waymark.registry.publisher.lifecycle.Work;
import org.waymark.registry.publisher.source.Description;

/**
 * Says to a registry what there is to be said, in requests that it takes. If a request is refused for the sake of one
 * element, it is sent again in halves until that one is found, so that the others do not wait for it.
 */
final class Delivery {
    private final Registry registry;
    private final Publications publications;
    private final BooleanSupplier stopping;
    private final Progress progress;

    /** @param stopping whether it is time to stop, even if not everything was said */
    Delivery(Registry registry, Publications publications, BooleanSupplier stopping, Progress progress) {
        this.registry = registry;
        this.publications = publications;
        this.stopping = stopping;
        this.progress = progress;
    }

    /**
     * Says everything, unless the registry is away.
     *
     * @param most elements in one request
     * @return why the rest was not said; empty if there is no rest
     */
    Optional<String> deliver(Work work, Instant now, Duration validity, int most) {
        Instant ends = now.plus(validity);
        Batches<EndpointId> removals = new Batches<>(
                work.remove(), most, registry::remove, (id, refusal) -> publications.removed(id, refusal, now));
        Batches<Description> registrations = new Batches<>(
                work.register(),
                most,
                batch -> registry.register(
                        batch.stream().map(one -> Messages.of(one, ends)).toList()),
                (description, refusal) -> publications.answered(description.id(), refusal, now));
        return removals.send().or(registrations::send);
    }

    /** Hears what became of one element. */
    private interface Verdict<T> {
        void of(T element, Optional<String> refusal);
    }

    /** What is sent in one way. */
    private final class Batches<T> {
        private final List<T> elements;
        private final BatchSize size;
        private final Function<List<T>, Told> way;
        private final Verdict<T> verdict;
        private int next;

        Batches(List<T> elements, int most, Function<List<T>, Told> way, Verdict<T> verdict) {
            this.elements = elements;
            this.size = new BatchSize(most);
            this.way = way;
            this.verdict = verdict;
        }

        Optional<String> send() {
            Optional<String> trouble = Optional.empty();
            while (next < elements.size() && trouble.isEmpty()) {
                if (stopping.getAsBoolean()) {
                    return Optional.of("It is time to stop.");
                }
                List<T> batch = elements.subList(next, Math.min(elements.size(), next + size.current()));
                trouble = hear(batch, way.apply(new ArrayList<>(batch)));
                progress.at(next, elements.size());
            }
            return trouble;
        }

        private Optional<String> hear(List<T> batch, Told told) {
            if (told instanceof Told.Away away) {
                return Optional.of(away.why());
            }
            if (told instanceof Told.Settled settled) {
                settle(batch, settled.refused());
                size.grow();
            } else if (told instanceof Told.Blamed blamed) {
                size.suspect(batch.size());
                blame(batch, blamed.why());
            } else if (told instanceof Told.TooMuch tooMuch) {
                size.tooMany(batch.size());
                blame(batch, tooMuch.why());
            }
            return Optional.empty();
        }

        private void settle(List<T> batch, List<Refusal> refused) {
            Map<Integer, String> reasons = new HashMap<>();
            refused.forEach(refusal -> reasons.put(refusal.index(), refusal.reason()));
            for (int index = 0; index < batch.size(); index++) {
                verdict.of(batch.get(index), Optional.ofNullable(reasons.get(index)));
            }
            next += batch.size();
        }

        /** The one that is left is to blame. */
        private void blame(List<T> batch, String why) {
            if (batch.size() == 1) {
                verdict.of(batch.get(0), Optional.of(why));
                next++;
            }
        }
    }
}
