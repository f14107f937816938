package org.rapport.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Scale;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.Associations;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.ContextualRegression;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.SplitRespondentCheck;

/**
 * What the rows say about outcomes beside the four characteristics, school by school: co-moments of those who have all five scores;
 * and the means of {@link SplitHalves} for the split-respondent check.
 *
 * <p>Instruments without all four characteristics, or without an outcome, have none.
 */
public final class AssociationRecords {
    private final List<Scale> characteristics;
    private final List<Scale> outcomes;
    private final ScaleMean[] means; // of the outcomes, then of the characteristics
    private final int[] scores;
    private final int[] complete; // an outcome's, then those of the characteristics
    private final Map<Integer, School> schools = new TreeMap<>();
    private int lastSchool;
    private @Nullable School last;

    private static final class School {
        private final ExactProducts[] ofOutcomes;
        private final SplitHalves halves;

        School(int outcomes, int characteristics) {
            this.ofOutcomes = IntStream.range(0, outcomes)
                    .mapToObj(outcome -> new ExactProducts(1 + characteristics))
                    .toArray(ExactProducts[]::new);
            this.halves = new SplitHalves(outcomes + characteristics);
        }
    }

    public AssociationRecords(Instrument instrument) {
        AnswerCodec codec = new AnswerCodec(instrument);
        this.characteristics = Characteristics.of(instrument);
        this.outcomes = characteristics.isEmpty() ? List.of() : Characteristics.outcomes(instrument);
        this.means = Stream.concat(outcomes.stream(), characteristics.stream())
                .map(scale -> new ScaleMean(new ScaleCoding(scale, codec)))
                .toArray(ScaleMean[]::new);
        this.scores = new int[means.length];
        this.complete = new int[1 + characteristics.size()];
    }

    /** Takes one row. */
    public void add(int school, byte[] answers) {
        if (outcomes.isEmpty()) {
            return;
        }
        School current = last;
        if (current == null || school != lastSchool) {
            current = schools.computeIfAbsent(school, any -> new School(outcomes.size(), characteristics.size()));
            last = current;
            lastSchool = school;
        }
        for (int scale = 0; scale < means.length; scale++) {
            scores[scale] = means[scale].of(answers);
        }
        current.halves.add(SplitHalves.halves(answers), scores);
        System.arraycopy(scores, outcomes.size(), complete, 1, characteristics.size());
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            complete[0] = scores[outcome];
            if (isComplete()) {
                current.ofOutcomes[outcome].add(complete);
            }
        }
    }

    private boolean isComplete() {
        for (int score : complete) {
            if (score == ScaleMean.NONE) {
                return false;
            }
        }
        return true;
    }

    /** The ids of the outcome scales. */
    public List<String> outcomes() {
        return outcomes.stream().map(Scale::id).toList();
    }

    /** What goes with an outcome; predictors in the order of {@link Characteristics#IDS}. */
    public Outcome<Associations> associations(int outcome) {
        return Associations.of(moments(outcome));
    }

    /** An outcome beside the characteristics inside schools and between them; predictors in the same order. */
    public Outcome<ContextualRegression> context(int outcome) {
        int[] outcomeLast = IntStream.rangeClosed(1, complete.length)
                .map(variable -> variable % complete.length)
                .toArray();
        return ContextualRegression.of(moments(outcome).stream()
                .map(school -> school.select(outcomeLast))
                .toList());
    }

    /** Of the outcome and the characteristics, school by school. */
    private List<CoMoments> moments(int outcome) {
        return schools.values().stream()
                .map(school -> school.ofOutcomes[outcome].coMoments(ScaleMean.UNIT))
                .toList();
    }

    /**
     * Over schools, the correlation of a characteristic and an outcome that different respondents told of: the mean over all splits,
     * each taken both ways round.
     */
    public Estimate between(int outcome, int characteristic) {
        double sum = 0;
        long n = 0;
        for (int split = 0; split < SplitHalves.SPLITS; split++) {
            for (int half = 0; half < 2; half++) {
                Estimate correlation =
                        SplitRespondentCheck.correlation(split(split, half, outcome, outcomes.size() + characteristic));
                if (correlation.value() == null) {
                    return correlation;
                }
                sum += correlation.value();
                n = Math.max(n, correlation.n());
            }
        }
        return Estimate.of(sum / (2 * SplitHalves.SPLITS), n);
    }

    private List<SplitRespondentCheck.School> split(int split, int half, int outcome, int characteristic) {
        return schools.values().stream()
                .map(school -> new SplitRespondentCheck.School(
                        school.halves.mean(split, half, characteristic), school.halves.mean(split, 1 - half, outcome)))
                .toList();
    }
}
