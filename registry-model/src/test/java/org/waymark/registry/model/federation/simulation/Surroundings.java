package org.waymark.registry.model.federation.simulation;

import java.util.random.RandomGenerator;

/** What all registries of one run share. */
record Surroundings(
        Schedule schedule,
        Agenda agenda,
        Network network,
        Judge judge,
        RandomGenerator dice,
        Fault fault,
        Tally tally,
        Timeline timeline) {}
