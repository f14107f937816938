package org.rapport.statistics;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Bias-reduced cluster-robust standard error (CR2) of a linear combination of least-squares coefficients, with
 * Satterthwaite degrees of freedom under an identity working model.
 *
 * <p>Needs of each cluster only X'X and X'e (e the residuals): with M = (ΣX'X)⁻¹ = LL' and L'X'X L = V S² V' for a
 * cluster, its adjusted projection on the contrast c is X b with b = L V diag(a) V' L'c, a = (1 − s²)^(−½), or 0 where
 * 1 − s² &lt; 1e-10. Then V(c'β) = Σ(b'X'e)², and df = (tr P)² / ΣP² with P = diag(b'X'X b) − G M G', G = rows X'X b.
 * So ten thousand schools cost ten thousand p × p problems, and the sums per school are mergeable.
 *
 * <p>Fewer than two clusters: CLUSTERS_LT_2. df below 4: flagged DF_LT_4, no p-value is printed. Singular X'X:
 * NOT_IDENTIFIED.
 *
 * <p>References: Bell and McCaffrey (2002), Survey Methodology 28, 169–181; Pustejovsky and Tipton (2018),
 * doi:10.1080/07350015.2016.1247004.
 *
 * @param standardError CR2
 * @param df Satterthwaite
 * @param cr0 without small-sample correction
 * @param cr1 times √(J/(J − 1))
 */
public record ClusterRobust(double standardError, double df, double cr0, double cr1) {

    private static final double LEVERAGE_ONE = 1e-10;

    /**
     * One cluster.
     *
     * @param xx X'X
     * @param xe X'e, e the residuals of the fitted model
     */
    public record Cluster(double[][] xx, double[] xe) {}

    /** @param contrast one weight per coefficient */
    public static Outcome<ClusterRobust> of(List<Cluster> clusters, double... contrast) {
        int j = clusters.size();
        if (j < 2) {
            return Outcome.none(Reason.CLUSTERS_LT_2, j);
        }
        RealMatrix all = new Array2DRowRealMatrix(contrast.length, contrast.length);
        for (Cluster cluster : clusters) {
            all = all.add(new Array2DRowRealMatrix(cluster.xx, false));
        }
        EigenDecomposition eigen = new EigenDecomposition(all);
        double largest = eigen.getRealEigenvalue(0);
        if (eigen.getRealEigenvalue(contrast.length - 1) <= 1e-14 * largest) {
            return Outcome.none(Reason.NOT_IDENTIFIED, j);
        }
        ClusterRobust robust = of(clusters, eigen.getSolver().getInverse(), new ArrayRealVector(contrast, false));
        Outcome<ClusterRobust> outcome = Outcome.of(robust, j);
        return robust.df < 4 ? outcome.with(Flag.DF_LT_4) : outcome;
    }

    private static ClusterRobust of(List<Cluster> clusters, RealMatrix m, RealVector contrast) {
        RealMatrix l = new CholeskyDecomposition(symmetric(m), 1e-12, 0).getL();
        RealVector mc = m.operate(contrast);
        CompensatedSum variance = new CompensatedSum();
        CompensatedSum plain = new CompensatedSum();
        CompensatedSum trace = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum(); // Σ over the diagonal part and the cross part of ΣP²
        RealMatrix gg = new Array2DRowRealMatrix(contrast.getDimension(), contrast.getDimension());
        for (Cluster cluster : clusters) {
            RealMatrix xx = new Array2DRowRealMatrix(cluster.xx, false);
            RealVector b = adjusted(l, xx, contrast);
            RealVector g = xx.operate(b);
            double score = b.dotProduct(new ArrayRealVector(cluster.xe, false));
            double raw = mc.dotProduct(new ArrayRealVector(cluster.xe, false));
            double diagonal = b.dotProduct(g);
            double projected = g.dotProduct(m.operate(g));
            variance.add(score * score);
            plain.add(raw * raw);
            trace.add(diagonal - projected);
            squares.add(diagonal * diagonal - 2 * diagonal * projected);
            gg = gg.add(g.outerProduct(g));
        }
        RealMatrix mg = m.multiply(gg);
        double p2 = squares.value() + mg.multiply(mg).getTrace();
        double j = clusters.size();
        double cr0 = Math.sqrt(plain.value());
        return new ClusterRobust(
                Math.sqrt(variance.value()), trace.value() * trace.value() / p2, cr0, cr0 * Math.sqrt(j / (j - 1)));
    }

    /** L V diag(a) V' L'c. */
    private static RealVector adjusted(RealMatrix l, RealMatrix xx, RealVector contrast) {
        EigenDecomposition leverage =
                new EigenDecomposition(symmetric(l.transpose().multiply(xx).multiply(l)));
        RealVector inner = leverage.getVT().operate(l.transpose().operate(contrast));
        for (int i = 0; i < inner.getDimension(); i++) {
            double rest = 1 - leverage.getRealEigenvalue(i);
            inner.setEntry(i, rest < LEVERAGE_ONE ? 0 : inner.getEntry(i) / Math.sqrt(rest));
        }
        return l.operate(leverage.getV().operate(inner));
    }

    private static RealMatrix symmetric(RealMatrix m) {
        return m.add(m.transpose()).scalarMultiply(0.5);
    }

    /** X'X of a single regressor. */
    static double[][] scalar(double xx) {
        return new double[][] {{xx}};
    }
}
