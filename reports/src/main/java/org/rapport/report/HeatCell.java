package org.rapport.report;

/**
 * @param mean the school's score
 * @param standing against the whole, or against the average of all schools
 */
public record HeatCell(Interval mean, Standing standing) {}
