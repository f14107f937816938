package org.rapport.report;

import org.rapport.disclosure.Cell;

/**
 * Signs of hasty answering. Nobody is left out for them.
 *
 * @param longRuns respondents with a long run of one answer
 * @param flagged respondents with two signs or more
 */
public record ResponseQuality(Cell longRuns, Cell flagged) {}
