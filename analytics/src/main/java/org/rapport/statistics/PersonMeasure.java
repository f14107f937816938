package org.rapport.statistics;

/**
 * Where a respondent stands, in logits.
 *
 * @param theta the estimate of θ
 * @param standardError of the estimate (of an expected-a-posteriori estimate: the posterior standard deviation)
 */
public record PersonMeasure(double theta, double standardError) {}
