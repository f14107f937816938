package org.rapport.statistics;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How unusual a respondent's whole answer pattern is: D² = (x − x̄)' S⁻¹ (x − x̄), squared standard deviations, with mean and
 * covariance (divisor n − 1) of the respondents who answered everything. Its p-value is from the upper tail of χ² with as
 * many degrees of freedom as items.
 *
 * <p>For a respondent with a missing answer: NO_DATA. For all, when the covariance matrix is singular: NOT_IDENTIFIED.
 *
 * <p>Reference: Mahalanobis (1936), Proceedings of the National Institute of Sciences of India 2, 49–55; Meade and Craig
 * (2012), Psychological Methods 17, 437–455, doi:10.1037/a0028085.
 */
public final class MahalanobisDistance {

    /** A p-value below this is flagged. */
    public static final double CONSPICUOUS = 0.001;

    private final RealVector mean;
    private final CholeskyDecomposition covariance;
    private final ChiSquaredDistribution chiSquared;
    private final long n;

    private MahalanobisDistance(CoMoments pool, CholeskyDecomposition covariance) {
        this.mean = MatrixUtils.createRealVector(pool.means());
        this.covariance = covariance;
        this.chiSquared = ChiSquaredDistribution.of(pool.variables());
        this.n = pool.n();
    }

    /** @param pool of everybody who answered all items */
    public static Outcome<MahalanobisDistance> of(CoMoments pool) {
        if (pool.n() < 2) {
            return Outcome.none(pool.n() == 0 ? Reason.NO_DATA : Reason.N_LT_2, pool.n());
        }
        return SymmetricMatrix.cholesky(pool.covariances())
                .map(cholesky -> Outcome.of(new MahalanobisDistance(pool, cholesky), pool.n()))
                .orElseGet(() -> Outcome.none(Reason.NOT_IDENTIFIED, pool.n()));
    }

    /** @param answers one per item, NaN if missing */
    public Estimate squared(double... answers) {
        if (!CoMoments.isComplete(answers)) {
            return Estimate.none(Reason.NO_DATA, n);
        }
        RealVector apart = MatrixUtils.createRealVector(answers).subtract(mean);
        return Estimate.of(apart.dotProduct(covariance.getSolver().solve(apart)), n);
    }

    /** The chance of a pattern so unusual or more. */
    public double p(double squaredDistance) {
        return chiSquared.survivalProbability(squaredDistance);
    }
}
