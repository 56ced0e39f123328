package org.waymark.registry.bench.load;

import java.util.List;

/**
 * One kind of question, asked again and again.
 *
 * @param targets what is asked for, one drawn by lot each time
 * @param leastLength an answer with fewer bytes is wrong
 */
record Reading(String name, List<String> targets, int leastLength) {}
