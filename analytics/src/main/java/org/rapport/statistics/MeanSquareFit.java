package org.rapport.statistics;

/**
 * How far answers scatter around what a credit model expects at θ̂, the Warm estimate; 1 is as expected, above is noise,
 * below is redundancy (0.7 to 1.3 is good). With z² = (x − E)² / V: outfit = mean z², infit = Σ(x − E)² / ΣV. Each also as an
 * approximate standard normal value (MS^⅓ − 1)(3/q) + q/3 with q²_out = Σ(C/V²)/n² − 1/n and q²_in = Σ(C − V²)/(ΣV)², C the
 * fourth central moment; of no use above 1,000 respondents.
 *
 * <p>Respondents with the lowest or highest possible raw score are left out. No value without answers ({@code NO_DATA}); no
 * normal value where the model expects no spread of the squares ({@code ZERO_VARIANCE}).
 *
 * <p>Reference: Wright &amp; Masters (1982), Rating Scale Analysis, MESA Press.
 *
 * @param n answers it rests on
 */
public record MeanSquareFit(long n, Estimate outfit, Estimate outfitZ, Estimate infit, Estimate infitZ) {

    /** One an item. */
    public static MeanSquareFit[] ofItems(ResponsePatterns patterns, StepDifficulties steps) {
        Sums[] sums = new Sums[patterns.items()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sums();
        }
        CreditResiduals residuals = new CreditResiduals(patterns, steps);
        for (int p = 0; p < patterns.size(); p++) {
            if (residuals.used(p)) {
                residuals.visit(p, (item, residual, moments, count) -> sums[item].add(residual, moments, count));
            }
        }
        MeanSquareFit[] fits = new MeanSquareFit[sums.length];
        for (int i = 0; i < sums.length; i++) {
            fits[i] = sums[i].fit();
        }
        return fits;
    }

    /** One a pattern, over its answers; without a value for patterns with the lowest or highest possible raw score. */
    public static MeanSquareFit[] ofPersons(ResponsePatterns patterns, StepDifficulties steps) {
        MeanSquareFit[] fits = new MeanSquareFit[patterns.size()];
        CreditResiduals residuals = new CreditResiduals(patterns, steps);
        for (int p = 0; p < fits.length; p++) {
            Sums sums = new Sums();
            if (residuals.used(p)) {
                residuals.visit(p, (item, residual, moments, count) -> sums.add(residual, moments, 1));
            }
            fits[p] = sums.fit();
        }
        return fits;
    }

    private static final class Sums {

        private long n;
        private double squares;
        private double standardised;
        private double variance;
        private double kurtosis;
        private double excess;

        void add(double residual, StepDifficulties.Moments moments, long count) {
            double v = moments.variance();
            n += count;
            squares += count * residual * residual;
            standardised += count * residual * residual / v;
            variance += count * v;
            kurtosis += count * moments.fourth() / (v * v);
            excess += count * (moments.fourth() - v * v);
        }

        MeanSquareFit fit() {
            if (n == 0) {
                Estimate none = Estimate.none(Reason.NO_DATA, 0);
                return new MeanSquareFit(0, none, none, none, none);
            }
            double outfit = standardised / n;
            double infit = squares / variance;
            return new MeanSquareFit(
                    n,
                    Estimate.of(outfit, n),
                    normal(outfit, kurtosis / ((double) n * n) - 1.0 / n),
                    Estimate.of(infit, n),
                    normal(infit, excess / (variance * variance)));
        }

        private Estimate normal(double meanSquare, double squaredSpread) {
            if (!(squaredSpread > 1e-14)) {
                return Estimate.none(Reason.ZERO_VARIANCE, n);
            }
            double q = Math.sqrt(squaredSpread);
            return Estimate.of((Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3, n);
        }
    }
}
