package org.waymark.registry.model.federation.simulation;

import java.util.PriorityQueue;

/** What is to happen, in its order. Time is in milliseconds, and passes only from one event to the next. */
final class Agenda {
    private final PriorityQueue<Event> queue = new PriorityQueue<>();
    private long now;
    private long order;

    /** @param order what was put down first happens first, if both are due at once */
    private record Event(long at, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    long now() {
        return now;
    }

    /** What is late already happens at once. */
    void at(long instant, Runnable action) {
        queue.add(new Event(Math.max(now, instant), order++, action));
    }

    void in(long pause, Runnable action) {
        at(now + pause, action);
    }

    /** Lets everything happen that is due until an instant, and what follows from it until then. */
    void runUntil(long end) {
        for (Event next = queue.peek(); next != null && next.at <= end; next = queue.peek()) {
            queue.remove();
            now = next.at;
            next.action.run();
        }
        now = end;
    }
}
