package org.rapport.report;

import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;

/**
 * Who answered.
 *
 * @param n respondents with at least one answered item
 * @param enrolled eligible people; undefined where no roster says
 * @param responseRate 100 n / enrolled
 */
public record Participation(RespondentGroup respondents, Cell n, Cell enrolled, Cell responseRate) {}
