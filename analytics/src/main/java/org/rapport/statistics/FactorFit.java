package org.rapport.statistics;

/**
 * How well a factor model fits, by lavaan's conventions: χ² = n·F; CFI and TLI against a model in which nothing is related;
 * RMSEA times √groups; SRMR over covariances and means, groups weighted by size. A model without degrees of freedom fits
 * exactly: CFI = TLI = 1, RMSEA = 0.
 *
 * <p>Reference: Bentler (1990), Psychological Bulletin 107, 238–246; Steiger (1998), Structural Equation Modeling 5,
 * 411–419 (RMSEA in several groups).
 */
public record FactorFit(
        double chiSquare, int degrees, double cfi, double tli, double rmsea, double srmr, double logLikelihood) {

    static FactorFit of(
            double chiSquare,
            int degrees,
            double independence,
            int independenceDegrees,
            double logLikelihood,
            double srmr,
            double n,
            int groups) {
        double excess = Math.max(0, chiSquare - degrees);
        double worst = Math.max(excess, independence - independenceDegrees);
        double perDegree = independence / independenceDegrees;
        return new FactorFit(
                chiSquare,
                degrees,
                worst > 0 ? 1 - excess / worst : 1,
                degrees > 0 ? (perDegree - chiSquare / degrees) / (perDegree - 1) : 1,
                degrees > 0 ? Math.sqrt(excess / (n * degrees)) * Math.sqrt(groups) : 0,
                srmr,
                logLikelihood);
    }
}
