package org.rapport.benchmark;

import java.util.Map;

/**
 * What one turn of a {@link Side} took and found.
 *
 * @param wall seconds
 * @param processor seconds of processor time of the whole process, so that garbage collection and compilation count
 * @param numbers what both sides must agree on, by name
 */
record Fit(double wall, double processor, Map<String, Double> numbers) {}
