package org.rapport.statistics;

import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * How much schools differ: y = β₀ + u_school + e, u ~ N(0, τ²), e ~ N(0, σ²), by restricted maximum likelihood from number,
 * mean and sum of squares of each school. In the unit of the score.
 *
 * <p>With θ = τ²/σ², h = n/(1 + nθ): μ = Σhȳ/Σh, RSS = ΣSS + Σh(ȳ − μ)², σ² = RSS/(N − 1),
 * −2ℓ = (N − 1)(1 + ln 2πσ²) + Σln(1 + nθ) + ln Σh, minimised over θ ≥ 0: a grid of 50 on θ/(1 + θ), then the zero of the
 * derivative. (Maximum likelihood: N in place of N − 1, without the last term.)
 *
 * <p>Nobody: NO_DATA. Fewer than two schools, or one respondent in each: NOT_IDENTIFIED. No variance inside schools:
 * ZERO_VARIANCE. Between variance estimated as 0: flagged TAU2_ZERO; then every school's estimate is β₀. Fewer than
 * 30 schools: flagged FEW_SCHOOLS, since the intervals take τ² as known.
 *
 * <p>References: Raudenbush and Bryk (2002), Hierarchical Linear Models, chapter 3; Robinson (1991),
 * doi:10.1214/ss/1177011926.
 *
 * @param beta0 the mean over schools
 * @param beta0Error its standard error
 * @param tau2 variance between schools
 * @param sigma2 variance inside schools
 * @param minus2LogLikelihood restricted, unless fitted by maximum likelihood
 */
public record NullModel(
        long n, int schools, double beta0, double beta0Error, double tau2, double sigma2, double minus2LogLikelihood) {

    /** Below, τ² is so uncertain that the schools' intervals hold the truth less often than they say (90 % with 15). */
    private static final int FEW = 30;

    private static final int GRID = 50;

    /** By restricted maximum likelihood. */
    public static Outcome<NullModel> of(Collection<Moments> perSchool) {
        return fit(perSchool, true);
    }

    /** By maximum likelihood, for likelihood-ratio comparisons only. */
    public static Outcome<NullModel> byMaximumLikelihood(Collection<Moments> perSchool) {
        return fit(perSchool, false);
    }

    private static Outcome<NullModel> fit(Collection<Moments> perSchool, boolean restricted) {
        List<Moments> schools = perSchool.stream().filter(s -> s.n() > 0).toList();
        long n = schools.stream().mapToLong(Moments::n).sum();
        int j = schools.size();
        if (j < 2 || n == j) {
            return Outcome.none(n == 0 ? Reason.NO_DATA : Reason.NOT_IDENTIFIED, n);
        }
        Likelihood likelihood = new Likelihood(schools, n, restricted);
        if (likelihood.within == 0) {
            return Outcome.none(Reason.ZERO_VARIANCE, n);
        }
        double theta = likelihood.best();
        Likelihood.At best = likelihood.at(theta);
        NullModel model = new NullModel(
                n,
                j,
                best.mean,
                Math.sqrt(best.sigma2 / best.weight),
                theta * best.sigma2,
                best.sigma2,
                best.minus2LogLikelihood);
        Outcome<NullModel> outcome = theta == 0 ? Outcome.of(model, n, Flag.TAU2_ZERO) : Outcome.of(model, n);
        return j < FEW ? outcome.with(Flag.FEW_SCHOOLS) : outcome;
    }

    /** The share of the variance that lies between schools. */
    public double intraclassCorrelation() {
        return tau2 / (tau2 + sigma2);
    }

    /** What the model says about one school; for a school nobody answered in, the mean over schools. */
    public SchoolEffect effectOf(Moments school) {
        double reliability = school.n() == 0 ? 0 : tau2 / (tau2 + sigma2 / school.n());
        double residual = school.n() == 0 ? 0 : reliability * (school.mean() - beta0);
        double conditional = tau2 * (1 - reliability);
        double prediction = conditional + (1 - reliability) * (1 - reliability) * beta0Error * beta0Error;
        return new SchoolEffect(reliability, beta0 + residual, residual, Math.sqrt(conditional), Math.sqrt(prediction));
    }

    /** The profiled likelihood as a function of θ = τ²/σ². */
    private static final class Likelihood {

        private final double[] sizes;
        private final double[] means;
        private final double within;
        private final double divisor;
        private final boolean restricted;

        record At(double mean, double weight, double sigma2, double minus2LogLikelihood, double derivative) {}

        Likelihood(List<Moments> schools, long n, boolean restricted) {
            sizes = schools.stream().mapToDouble(Moments::n).toArray();
            means = schools.stream().mapToDouble(Moments::mean).toArray();
            within = CompensatedSum.of(
                    schools.stream().mapToDouble(Moments::squares).toArray());
            divisor = restricted ? n - 1.0 : n;
            this.restricted = restricted;
        }

        At at(double theta) {
            CompensatedSum weights = new CompensatedSum();
            CompensatedSum weighted = new CompensatedSum();
            CompensatedSum weightSquares = new CompensatedSum();
            CompensatedSum logs = new CompensatedSum();
            for (int j = 0; j < sizes.length; j++) {
                double h = sizes[j] / (1 + sizes[j] * theta);
                weights.add(h);
                weighted.add(h * means[j]);
                weightSquares.add(h * h);
                logs.add(Math.log1p(sizes[j] * theta));
            }
            double mean = weighted.value() / weights.value();
            CompensatedSum between = new CompensatedSum();
            CompensatedSum betweenSlope = new CompensatedSum();
            for (int j = 0; j < sizes.length; j++) {
                double h = sizes[j] / (1 + sizes[j] * theta);
                double apart = means[j] - mean;
                between.add(h * apart * apart);
                betweenSlope.add(h * h * apart * apart);
            }
            double rss = within + between.value();
            double sigma2 = rss / divisor;
            double value = divisor * (1 + Math.log(2 * Math.PI * sigma2)) + logs.value();
            double slope = weights.value() - divisor * betweenSlope.value() / rss;
            return new At(
                    mean,
                    weights.value(),
                    sigma2,
                    restricted ? value + Math.log(weights.value()) : value,
                    restricted ? slope - weightSquares.value() / weights.value() : slope);
        }

        /** The θ ≥ 0 of the smallest −2ℓ. */
        double best() {
            int lowest = 0;
            double smallest = at(0).minus2LogLikelihood;
            for (int g = 1; g < GRID; g++) {
                double value = at(theta(g)).minus2LogLikelihood;
                if (value < smallest) {
                    smallest = value;
                    lowest = g;
                }
            }
            double low = theta(Math.max(0, lowest - 1));
            double high = lowest == GRID - 1 ? 1e6 : theta(lowest + 1);
            if (lowest == 0 && at(0).derivative >= 0) {
                return 0;
            }
            return at(low).derivative < 0 && at(high).derivative > 0
                    ? new BrentSolver(1e-15, 1e-16).solve(500, t -> at(t).derivative, low, high)
                    : lowestBetween(low, high); // a second hump lies in between
        }

        private double lowestBetween(double low, double high) {
            return new BrentOptimizer(1e-10, 1e-14)
                    .optimize(
                            new MaxEval(500),
                            GoalType.MINIMIZE,
                            new SearchInterval(low, high),
                            new UnivariateObjectiveFunction(t -> at(t).minus2LogLikelihood))
                    .getPoint();
        }

        private static double theta(int gridPoint) {
            double rho = (double) gridPoint / GRID;
            return rho / (1 - rho);
        }
    }
}
