package org.waymark.registry.model.federation.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.simulation.Schedule.Weather;

/** Carries requests from one registry to the other, as well as the weather allows. */
final class Network {
    /** For how long a sender waits. */
    private static final long PATIENCE = 30 * Schedule.SECOND;

    private static final int A_THOUSAND = 1000;
    private static final int SLOWEST = 300;
    private static final Reply SILENCE = new Unreachable("no answer in time");
    private static final Reply CLOSED = new Unreachable("connection refused");

    private final Agenda agenda;
    private final RandomGenerator dice;
    private final Tally tally;
    private final Map<String, SimulatedRegistry> registries = new HashMap<>();
    private final Map<String, Integer> sides = new HashMap<>();
    private Weather weather;

    Network(Agenda agenda, RandomGenerator dice, Tally tally, Weather weather) {
        this.agenda = agenda;
        this.dice = dice;
        this.tally = tally;
        this.weather = weather;
    }

    void add(SimulatedRegistry registry) {
        registries.put(registry.address(), registry);
    }

    /** From now on the registries fall into two groups. */
    void cut() {
        registries.keySet().stream().sorted().forEach(address -> sides.put(address, dice.nextInt(2)));
        tally.count(Tally.Kind.CUTS);
    }

    void mend() {
        sides.clear();
    }

    /** From now on everything arrives, but for what is under way. */
    void clearUp() {
        mend();
        weather = Weather.FINE;
    }

    /** @param heard what comes of it, in bounded time */
    void send(String from, String to, Request request, Consumer<Reply> heard) {
        tally.count(Tally.Kind.REQUESTS);
        Exchange exchange = new Exchange(from, to, request, agenda.now() + PATIENCE);
        if (isUnlucky(weather.doubled())) {
            tally.count(Tally.Kind.DOUBLED);
            agenda.in(transit() + dice.nextLong(Weather.LATEST), () -> carryOut(exchange, late -> {}));
        }
        if (isCut(from, to) || isUnlucky(weather.lost() / 2)) {
            tally.count(Tally.Kind.LOST);
            agenda.at(exchange.deadline, () -> heard.accept(SILENCE));
        } else if (isUnlucky(weather.slow())) {
            tally.count(Tally.Kind.LATE);
            agenda.at(exchange.deadline, () -> heard.accept(SILENCE));
            agenda.at(exchange.deadline + dice.nextLong(Weather.LATEST), () -> carryOut(exchange, late -> {}));
        } else {
            agenda.in(transit(), () -> arrive(exchange, heard));
        }
    }

    private void arrive(Exchange exchange, Consumer<Reply> heard) {
        SimulatedRegistry receiver = registries.get(exchange.to);
        if (!receiver.isUp()) {
            agenda.in(transit(), () -> heard.accept(CLOSED));
        } else if (receiver.busyUntil() > agenda.now()) {
            hesitate(exchange, heard, receiver.busyUntil());
        } else {
            Reply reply = receiver.answer(exchange.from, exchange.request);
            boolean lost = isCut(exchange.from, exchange.to) || isUnlucky(weather.lost() / 2);
            tally.count(Tally.Kind.LOST, lost ? 1 : 0);
            long back = lost ? exchange.deadline : Math.min(exchange.deadline, agenda.now() + transit());
            agenda.at(back, () -> heard.accept(lost ? SILENCE : reply));
        }
    }

    /** A registry that is held up answers later, if that is not too late. */
    private void hesitate(Exchange exchange, Consumer<Reply> heard, long until) {
        if (until < exchange.deadline) {
            agenda.at(until, () -> arrive(exchange, heard));
        } else {
            agenda.at(exchange.deadline, () -> heard.accept(SILENCE));
            agenda.at(until, () -> carryOut(exchange, late -> {}));
        }
    }

    private void carryOut(Exchange exchange, Consumer<Reply> heard) {
        SimulatedRegistry receiver = registries.get(exchange.to);
        if (receiver.isUp()) {
            if (receiver.busyUntil() > agenda.now()) {
                agenda.at(receiver.busyUntil(), () -> carryOut(exchange, heard));
            } else {
                heard.accept(receiver.answer(exchange.from, exchange.request));
            }
        }
    }

    private boolean isCut(String one, String other) {
        return !sides.isEmpty() && !sides.get(one).equals(sides.get(other));
    }

    private boolean isUnlucky(int ofThousand) {
        return ofThousand > 0 && dice.nextInt(A_THOUSAND) < ofThousand;
    }

    private long transit() {
        return 1L + dice.nextInt(SLOWEST);
    }

    private record Exchange(String from, String to, Request request, long deadline) {}
}
