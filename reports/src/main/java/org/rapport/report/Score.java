package org.rapport.report;

import org.rapport.disclosure.Cell;

/**
 * The score of one scale for some respondents.
 *
 * @param n respondents with a score
 * @param favorable percent of favorable answers to its items
 * @param belowMidpoint percent of respondents whose score lies below the middle of the scale
 * @param alpha coefficient alpha
 */
public record Score(Cell n, Interval mean, Cell sd, Interval favorable, Cell belowMidpoint, Cell alpha) {}
