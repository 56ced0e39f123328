package org.waymark.registry.model.federation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** One run of a federation: first everything goes wrong, then all is well, and is to come right. */
final class Simulation {
    /** Minutes after which everything has come right. */
    static final int ROUNDS = 10;
    /** Minutes in which nothing may be said. */
    static final int QUIET_MINUTES = 15;

    private static final long LOOKING = 173 * Schedule.SECOND;
    private static final long LONGEST_CUT = 6 * Schedule.MINUTE;
    private static final long LONGEST_PAUSE = 3 * Schedule.MINUTE;

    private final Schedule schedule;
    private final RandomGenerator dice;
    private final Agenda agenda = new Agenda();
    private final Tally tally;
    private final Network network;
    private final Surroundings surroundings;
    private final List<SimulatedRegistry> registries = new ArrayList<>();

    private Simulation(long seed, Fault fault, Tally tally, Timeline timeline) {
        this.dice = new SplittableRandom(seed);
        this.schedule = Schedule.draw(dice);
        this.tally = tally;
        this.network = new Network(agenda, dice, tally, schedule.weather());
        Judge judge = new Judge(agenda, schedule);
        this.surroundings = new Surroundings(schedule, agenda, network, judge, dice, fault, tally, timeline);
        for (int above : schedule.parents()) {
            SimulatedRegistry registry = new SimulatedRegistry(
                    registries.size(),
                    above == Schedule.NOBODY ? Optional.empty() : Optional.of(registries.get(above)),
                    surroundings);
            registries.add(registry);
            network.add(registry);
        }
    }

    /**
     * Runs one schedule.
     *
     * @throws Violation if an invariant does not hold
     */
    static void run(long seed, Fault fault, Tally tally) {
        new Simulation(seed, fault, tally, new Timeline(false)).run();
    }

    /** Runs a schedule once more, and tells what happened. */
    static String story(long seed, Fault fault) {
        Timeline timeline = new Timeline(true);
        Simulation simulation = new Simulation(seed, fault, new Tally(), timeline);
        String end;
        try {
            simulation.run();
            end = "nothing is wrong";
        } catch (Violation violation) {
            end = violation.getMessage();
        }
        return "Schedule " + seed + ": " + simulation.schedule + "\n" + timeline + "\n" + end;
    }

    private void run() {
        tally.count(Tally.Kind.SCHEDULES);
        tally.count(Tally.Kind.REGISTRIES, registries.size());
        registries.forEach(registry -> agenda.at(dice.nextLong(Schedule.MINUTE), registry::start));
        new Publishers(registries, surroundings).plan();
        planTrouble();
        look();
        agenda.runUntil(Schedule.TROUBLED);
        network.clearUp();
        registries.forEach(SimulatedRegistry::start);
        agenda.runUntil(Schedule.TROUBLED + ROUNDS * Schedule.MINUTE);
        surroundings.judge().close(registries);
        surroundings.judge().expectQuiet();
        agenda.runUntil(agenda.now() + QUIET_MINUTES * Schedule.MINUTE);
        surroundings.judge().close(registries);
        registries.forEach(SimulatedRegistry::end);
    }

    private void planTrouble() {
        Schedule.Machines machines = schedule.machines();
        for (int i = 0; i < machines.crashes(); i++) {
            SimulatedRegistry unlucky = anybody();
            long at = dice.nextLong(Schedule.TROUBLED);
            agenda.at(at, unlucky::crash);
            agenda.at(at + dice.nextLong(LONGEST_CUT), unlucky::start);
        }
        for (int i = 0; i < machines.leaves(); i++) {
            SimulatedRegistry leaving = anybody();
            long at = dice.nextLong(Schedule.TROUBLED - Schedule.MINUTE);
            agenda.at(at, leaving::leave);
            agenda.at(at + Schedule.MINUTE / 2 + dice.nextLong(LONGEST_CUT), leaving::start);
        }
        for (int i = 0; i < machines.moves(); i++) {
            planMove(dice.nextInt(registries.size()));
        }
        for (int i = 0; i < machines.disks(); i++) {
            SimulatedStore store = anybody().store();
            long at = dice.nextLong(Schedule.TROUBLED);
            agenda.at(at, store::goAway);
            agenda.at(Math.min(Schedule.TROUBLED, at + dice.nextLong(LONGEST_PAUSE)), store::comeBack);
            tally.count(Tally.Kind.AWAY);
        }
        for (int i = 0; i < machines.pauses(); i++) {
            SimulatedRegistry unlucky = anybody();
            agenda.at(dice.nextLong(Schedule.TROUBLED), () -> pause(unlucky));
        }
        for (int i = 0; i < schedule.weather().cuts(); i++) {
            long at = dice.nextLong(Schedule.TROUBLED);
            agenda.at(at, network::cut);
            agenda.at(at + dice.nextLong(LONGEST_CUT), network::mend);
        }
    }

    /**
     * Only below one with a lower number, so that nobody is below himself. Where callers have names, only from one global
     * registry to another: elsewhere nobody knows that the registry may change what came another way.
     */
    private void planMove(int number) {
        SimulatedRegistry moving = registries.get(number);
        SimulatedRegistry parent = registries.get(dice.nextInt(Math.max(1, number)));
        boolean isKnownThere =
                schedule.plain() || (parent.isGlobal() && moving.above().size() == 2);
        if (!moving.isGlobal() && isKnownThere) {
            long at = dice.nextLong(Schedule.TROUBLED);
            agenda.at(at, () -> moving.move(parent));
            agenda.at(at + dice.nextLong(LONGEST_CUT), moving::start);
        }
    }

    private void pause(SimulatedRegistry unlucky) {
        tally.count(Tally.Kind.PAUSES);
        unlucky.pause(dice.nextLong(LONGEST_PAUSE));
    }

    private SimulatedRegistry anybody() {
        return registries.get(dice.nextInt(registries.size()));
    }

    /** Whoever asks is shown nothing that is over. */
    private void look() {
        registries.stream().filter(SimulatedRegistry::isUp).forEach(surroundings.judge()::look);
        agenda.in(LOOKING, this::look);
    }
}
