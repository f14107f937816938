package org.rapport.statistics;

/**
 * Expected-a-posteriori estimate of θ (logits) with prior N(0, σ²) on 81 equally spaced nodes over [−8, 8], and the
 * posterior standard deviation. Depends only on which items were answered and on the raw score. It is drawn towards the
 * mean of all, so that it serves for one respondent and never for comparing groups.
 *
 * <p>Reference: Bock &amp; Mislevy (1982), Applied Psychological Measurement 6, 431–444, doi:10.1177/014662168200600405.
 */
public final class ExpectedAPosteriori {

    private final StepDifficulties steps;
    private final double[] logWeight = new double[Quadrature.SIZE];
    private final double[][] logDenominator;

    public ExpectedAPosteriori(StepDifficulties steps, double sigma) {
        this.steps = steps;
        this.logDenominator = new double[steps.items()][Quadrature.SIZE];
        Quadrature.logWeights(sigma, logWeight);
        for (int i = 0; i < steps.items(); i++) {
            for (int q = 0; q < Quadrature.SIZE; q++) {
                logDenominator[i][q] = steps.logDenominator(Quadrature.node(q), i);
            }
        }
    }

    /** Parameters as for {@link WarmLikelihoodEstimate#of}. */
    public PersonMeasure of(long answered, int rawScore) {
        double[] posterior = posterior(answered, rawScore);
        double mean = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            mean += posterior[q] * Quadrature.node(q);
        }
        double variance = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            double d = Quadrature.node(q) - mean;
            variance += posterior[q] * d * d;
        }
        return new PersonMeasure(mean, Math.sqrt(variance));
    }

    private double[] posterior(long answered, int rawScore) {
        double[] posterior = new double[Quadrature.SIZE];
        double highest = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] = logWeight[q] + rawScore * Quadrature.node(q);
            for (int i = 0; i < steps.items(); i++) {
                posterior[q] -= (answered >>> i & 1) == 1 ? logDenominator[i][q] : 0;
            }
            highest = Math.max(highest, posterior[q]);
        }
        double total = 0;
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] = Math.exp(posterior[q] - highest);
            total += posterior[q];
        }
        for (int q = 0; q < Quadrature.SIZE; q++) {
            posterior[q] /= total;
        }
        return posterior;
    }
}
