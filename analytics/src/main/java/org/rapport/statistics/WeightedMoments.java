package org.rapport.statistics;

/**
 * Weighted mean and weighted sum of squared deviations of a variable within a cluster. Mergeable.
 *
 * @param n respondents
 * @param weight Σw
 * @param mean Σwy/Σw, 0 without weight
 * @param squares Σw(y − mean)²
 */
public record WeightedMoments(long n, double weight, double mean, double squares) {

    public static final WeightedMoments NONE = new WeightedMoments(0, 0, 0, 0);

    public WeightedMoments {
        if (n < 0 || !(weight >= 0) || !Double.isFinite(mean) || !(squares >= 0)) {
            throw new IllegalArgumentException(
                    "Not weighted moments: n " + n + ", weight " + weight + ", mean " + mean);
        }
    }

    /** One more respondent; a missing value (NaN) or a weight of 0 changes nothing. */
    public WeightedMoments add(double value, double w) {
        return Double.isNaN(value) || w == 0 ? this : merge(new WeightedMoments(1, w, value, 0));
    }

    public WeightedMoments merge(WeightedMoments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        double both = weight + other.weight;
        double apart = other.mean - mean;
        return new WeightedMoments(
                n + other.n,
                both,
                mean + apart * other.weight / both,
                squares + other.squares + apart * apart * weight * (other.weight / both));
    }
}
