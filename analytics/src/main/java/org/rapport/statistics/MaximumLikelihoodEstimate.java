package org.rapport.statistics;

import java.util.Optional;

/**
 * Maximum likelihood estimate of θ (logits) for partial credit items with known steps: the root of r − Σ E_i(θ) over the
 * answered items; standard error 1/√ΣV_i. There is none for the lowest and the highest raw score. For comparison with
 * other programs; scores are {@link WarmLikelihoodEstimate}s.
 */
public final class MaximumLikelihoodEstimate {

    private MaximumLikelihoodEstimate() {}

    public static Optional<PersonMeasure> of(StepDifficulties steps, long answered, int rawScore) {
        if (rawScore <= 0 || rawScore >= steps.top(answered)) {
            return Optional.empty();
        }
        double theta = WarmLikelihoodEstimate.root(at -> rawScore - steps.expectedScore(at, answered));
        return Optional.of(new PersonMeasure(theta, 1 / Math.sqrt(steps.information(theta, answered))));
    }
}
