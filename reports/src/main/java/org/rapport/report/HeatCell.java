package org.rapport.report;

/**
 * @param mean the school's score
 * @param standing against the whole
 */
public record HeatCell(Interval mean, Standing standing) {}
