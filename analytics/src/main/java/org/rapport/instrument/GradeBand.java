package org.rapport.instrument;

import java.util.List;

/**
 * Grades that share their wording.
 *
 * @param id for example {@code elementary}
 * @param grades for example 3, 4, 5
 */
public record GradeBand(String id, List<Integer> grades) {}
