package org.rapport.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapport.statistics.ResponsePropensities.PopulationCell;

/**
 * How evenly the population responded, from counts alone (R-indicator): R = 1 − 2 S(ρ), 1 for a response that is the same
 * in all cells, with S² = Σ N (ρ − ρ̄)² / (N − 1); and S/ρ̄, the greatest standardised bias that the non-response can cause.
 *
 * <p>Partial indicators say which variable it comes from: unconditional √(Σ N_z (ρ̄_z − ρ̄)² / N), for a category
 * √(N_z/N) (ρ̄_z − ρ̄), and conditional on the other variables √(Σ N (ρ − ρ̄_others)² / N). All in units of a probability.
 *
 * <p>Not for fewer than 100 enrolled: R is biased downward there (Shlomo, Skinner and Schouten 2012); show the response
 * rates instead. Reasons as for {@link ResponsePropensities}; one person enrolled: N_LT_2.
 *
 * <p>Reference: Schouten, Cobben and Bethlehem (2009), Survey Methodology 35, 101–113.
 *
 * @param deviation S(ρ)
 * @param variation S/ρ̄
 * @param categories variable to category to its unconditional partial indicator
 */
public record Representativeness(
        ResponsePropensities propensities,
        long enrolled,
        long responded,
        double meanPropensity,
        double deviation,
        double indicator,
        double variation,
        Map<String, Double> unconditional,
        Map<String, Map<String, Double>> categories,
        Map<String, Double> conditional) {

    /** Below this many enrolled the indicator is not shown. */
    public static final int LEAST_ENROLLED = 100;

    public static Outcome<Representativeness> of(List<PopulationCell> cells) {
        Outcome<ResponsePropensities> propensities = ResponsePropensities.of(cells);
        if (propensities.hasValue() && propensities.n() < 2) {
            return Outcome.none(Reason.N_LT_2, propensities.n());
        }
        return propensities.map(found -> of(cells, found));
    }

    private static Representativeness of(List<PopulationCell> cells, ResponsePropensities propensities) {
        Spread spread = new Spread(cells, propensities.fitted());
        double deviation = Math.sqrt(spread.squares(cell -> "") / (spread.enrolled() - 1));
        Map<String, Double> unconditional = new LinkedHashMap<>();
        Map<String, Map<String, Double>> categories = new LinkedHashMap<>();
        Map<String, Double> conditional = new LinkedHashMap<>();
        for (String variable : cells.getFirst().categories().keySet()) {
            Map<String, Double> partial = spread.partial(variable);
            categories.put(variable, partial);
            unconditional.put(
                    variable,
                    Math.sqrt(partial.values().stream().mapToDouble(p -> p * p).sum()));
            conditional.put(variable, Math.sqrt(spread.squares(others(variable)) / spread.enrolled()));
        }
        return new Representativeness(
                propensities,
                (long) spread.enrolled(),
                cells.stream().mapToLong(PopulationCell::responded).sum(),
                spread.mean(),
                deviation,
                1 - 2 * deviation,
                deviation / spread.mean(),
                unconditional,
                categories,
                conditional);
    }

    private static Function<PopulationCell, Object> others(String variable) {
        return cell -> {
            Map<String, String> others = new LinkedHashMap<>(cell.categories());
            others.remove(variable);
            return others;
        };
    }

    /** The propensities over the people enrolled. */
    private record Spread(List<PopulationCell> cells, List<Double> fitted) {

        double enrolled() {
            return cells.stream().mapToLong(PopulationCell::enrolled).sum();
        }

        double mean() {
            return grouped(cell -> "").values().stream()
                    .mapToDouble(WeightedMoments::mean)
                    .sum();
        }

        /** Σ N (ρ − ρ̄_group)². */
        double squares(Function<PopulationCell, Object> group) {
            return grouped(group).values().stream()
                    .mapToDouble(WeightedMoments::squares)
                    .sum();
        }

        Map<String, Double> partial(String variable) {
            Map<Object, WeightedMoments> grouped =
                    grouped(cell -> cell.categories().getOrDefault(variable, ""));
            Map<String, Double> partial = new LinkedHashMap<>();
            for (String level : ResponsePropensities.levels(cells, variable)) {
                WeightedMoments z = grouped.getOrDefault(level, WeightedMoments.NONE);
                partial.put(level, Math.sqrt(z.weight() / enrolled()) * (z.mean() - mean()));
            }
            return partial;
        }

        private Map<Object, WeightedMoments> grouped(Function<PopulationCell, Object> group) {
            Map<Object, WeightedMoments> grouped = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                PopulationCell cell = cells.get(i);
                grouped.merge(
                        group.apply(cell),
                        WeightedMoments.NONE.add(fitted.get(i), cell.enrolled()),
                        WeightedMoments::merge);
            }
            return grouped;
        }
    }
}
