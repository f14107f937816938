package org.rapport.report;

/** A scale in a breakdown, with the score of everybody in the unit. */
public record BreakdownColumn(String scaleId, String name, Range range, Interval everybody) {}
