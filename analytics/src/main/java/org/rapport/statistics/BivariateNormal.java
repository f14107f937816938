package org.rapport.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distribution function of the standard bivariate normal distribution with correlation ρ, by Gauss–Legendre
 * integration over the correlation (|ρ| &lt; .925) or, near ±1, of what is left beside the limit; absolute error below
 * 10⁻¹⁴.
 *
 * <p>Reference: Drezner &amp; Wesolowsky (1990), Journal of Statistical Computation and Simulation 35, 101–107; Genz (2004),
 * Statistics and Computing 14, 251–260, doi:10.1023/B:STCO.0000035304.20635.31.
 */
final class BivariateNormal {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TWO_PI = 2 * Math.PI;

    /** Gauss–Legendre with 20 points on [−1, 1]: the positive nodes and their weights. */
    private static final double[] NODE = {
        0.9931285991850949, 0.9639719272779138, 0.9122344282513259, 0.8391169718222188, 0.7463319064601508,
        0.6360536807265150, 0.5108670019508271, 0.3737060887154196, 0.2277858511416451, 0.07652652113349733
    };

    private static final double[] WEIGHT = {
        0.01761400713915212, 0.04060142980038694, 0.06267204833410906, 0.08327674157670475, 0.1019301198172404,
        0.1181945319615184, 0.1316886384491766, 0.1420961093183821, 0.1491729864726037, 0.1527533871307259
    };

    private BivariateNormal() {}

    /** P(X ≤ x, Y ≤ y). */
    static double cumulative(double x, double y, double rho) {
        if (x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return NORMAL.cumulativeProbability(y);
        }
        if (y == Double.POSITIVE_INFINITY) {
            return NORMAL.cumulativeProbability(x);
        }
        double p = Math.abs(rho) < 0.925 ? overCorrelation(x, y, rho) : besideLimit(-x, -y, rho);
        return Math.clamp(p, 0, 1);
    }

    /** Φ(x)Φ(y) plus the integral of the density over the correlation's arc from 0 to ρ. */
    private static double overCorrelation(double x, double y, double rho) {
        double half = (x * x + y * y) / 2;
        double product = x * y;
        double arc = Math.asin(rho);
        double sum = 0;
        for (int k = 0; k < NODE.length; k++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double sine = Math.sin(arc * (sign * NODE[k] + 1) / 2);
                sum += WEIGHT[k] * Math.exp((sine * product - half) / (1 - sine * sine));
            }
        }
        return sum * arc / (2 * TWO_PI) + NORMAL.cumulativeProbability(x) * NORMAL.cumulativeProbability(y);
    }

    /** P(X > h, Y > k) near |ρ| = 1. */
    private static double besideLimit(double h, double k, double rho) {
        double turned = rho < 0 ? -k : k;
        double product = rho < 0 ? -h * k : h * k;
        double rest = Math.abs(rho) < 1 ? rest(h, turned, product, rho) : 0;
        if (rho > 0) {
            return rest + NORMAL.cumulativeProbability(-Math.max(h, turned));
        }
        return turned > h ? -rest + NORMAL.cumulativeProbability(turned) - NORMAL.cumulativeProbability(h) : -rest;
    }

    private static double rest(double h, double k, double product, double rho) {
        double square = (1 - rho) * (1 + rho);
        double a = Math.sqrt(square);
        double bs = (h - k) * (h - k);
        double c = (4 - product) / 8;
        double d = (12 - product) / 16;
        double exponent = -(bs / square + product) / 2;
        double sum = 0;
        if (exponent > -100) {
            sum = a * Math.exp(exponent) * (1 - c * (bs - square) * (1 - d * bs / 5) / 3 + c * d * square * square / 5);
        }
        if (product > -100) {
            double b = Math.sqrt(bs);
            double tail = Math.exp(-product / 2) * Math.sqrt(TWO_PI) * NORMAL.cumulativeProbability(-b / a);
            sum -= tail * b * (1 - c * bs * (1 - d * bs / 5) / 3);
        }
        double half = a / 2;
        for (int i = 0; i < NODE.length; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                sum += WEIGHT[i] * correction(half * (sign * NODE[i] + 1), half, bs, product, c, d);
            }
        }
        return -sum / TWO_PI;
    }

    private static double correction(double x, double half, double bs, double product, double c, double d) {
        double square = x * x;
        double root = Math.sqrt(1 - square);
        double exponent = -(bs / square + product) / 2;
        if (exponent <= -100) {
            return 0;
        }
        double series = 1 + c * square * (1 + d * square);
        double exact = Math.exp(-product * (1 - root) / (2 * (1 + root))) / root;
        return half * Math.exp(exponent) * (exact - series);
    }
}
