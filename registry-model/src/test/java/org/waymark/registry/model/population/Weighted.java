package org.waymark.registry.model.population;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Picks some things more often than others. */
final class Weighted<T> {
    private final List<T> items;
    private final int[] upTo;

    Weighted(List<T> items, ToIntFunction<T> weight) {
        this.items = items;
        this.upTo = new int[items.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsInt(items.get(i));
            upTo[i] = sum;
        }
    }

    T pick(SplittableRandom random) {
        int drawn = random.nextInt(upTo[upTo.length - 1]);
        int i = 0;
        while (upTo[i] <= drawn) {
            i++;
        }
        return items.get(i);
    }
}
