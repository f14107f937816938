package org.rapport.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What every raw score on a complete set of partial credit items means in logits. The Warm estimates rise strictly with
 * the raw score.
 *
 * @param rows one a raw score, from 0 to the highest
 */
public record ScoreTable(List<Row> rows) {

    /**
     * @param maximumLikelihood none for the lowest and the highest raw score
     */
    public record Row(
            int rawScore,
            PersonMeasure warm,
            Optional<PersonMeasure> maximumLikelihood,
            PersonMeasure expectedAPosteriori) {}

    public ScoreTable {
        rows = List.copyOf(rows);
    }

    public static ScoreTable of(StepDifficulties steps, double sigma) {
        long all = steps.all();
        WarmLikelihoodEstimate warm = new WarmLikelihoodEstimate(steps);
        ExpectedAPosteriori eap = new ExpectedAPosteriori(steps, sigma);
        return new ScoreTable(IntStream.rangeClosed(0, steps.top(all))
                .mapToObj(raw -> new Row(
                        raw, warm.of(all, raw), MaximumLikelihoodEstimate.of(steps, all, raw), eap.of(all, raw)))
                .toList());
    }
}
