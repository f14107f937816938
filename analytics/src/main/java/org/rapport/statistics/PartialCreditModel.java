package org.rapport.statistics;

/**
 * Partial credit model by marginal maximum likelihood: P(X_i = x | θ) ∝ exp Σ_{h≤x} (θ − δ_ih), θ ~ N(0, σ²), all δ free;
 * δ and σ in logits. Missing answers are left out of the likelihood; respondents without any answer do not count. The model
 * is calibrated on the pool of all schools, never on one school.
 *
 * <p>No value: no answers ({@code NO_DATA}); one item ({@code K_LT_2}); an item all answer alike ({@code ZERO_VARIANCE}); a
 * category below an item's highest one that nobody chose ({@code EMPTY_CATEGORY}, see {@link CategoryCollapsing}); answers
 * without a common factor ({@code ZERO_VARIANCE}); no maximum found ({@code NO_CONVERGENCE}).
 *
 * <p>Reference: Masters (1982), Psychometrika 47, 149–174, doi:10.1007/BF02296272.
 */
public final class PartialCreditModel {

    private PartialCreditModel() {}

    public static Outcome<Calibration> calibrate(ResponsePatterns patterns) {
        return CreditModelCalibration.of(CreditModel.PARTIAL_CREDIT, patterns);
    }
}
