package org.rapport.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * What answers differ from what a credit model expects at each respondent's Warm estimate, pattern by pattern. Patterns
 * with the lowest or highest possible raw score say nothing about fit and are left out.
 */
final class CreditResiduals {

    private final ResponsePatterns patterns;
    private final StepDifficulties steps;
    private final WarmLikelihoodEstimate warm;
    /** By answered items and raw score: the moments of every item. */
    private final Map<Long, Map<Integer, StepDifficulties.Moments[]>> moments = new HashMap<>();

    CreditResiduals(ResponsePatterns patterns, StepDifficulties steps) {
        this.patterns = patterns;
        this.steps = steps;
        this.warm = new WarmLikelihoodEstimate(steps);
    }

    /** Called for one answer of a pattern that {@code count} respondents gave. */
    interface Visitor {
        void answer(int item, double residual, StepDifficulties.Moments moments, long count);
    }

    boolean used(int pattern) {
        int raw = patterns.rawScore(pattern);
        return raw > 0 && raw < steps.top(patterns.answered(pattern));
    }

    void visit(int pattern, Visitor visitor) {
        StepDifficulties.Moments[] at = momentsOf(pattern);
        for (int i = 0; i < patterns.items(); i++) {
            int category = patterns.category(pattern, i);
            if (category != ResponsePatterns.MISSING) {
                visitor.answer(i, category - at[i].mean(), at[i], patterns.count(pattern));
            }
        }
    }

    private StepDifficulties.Moments[] momentsOf(int pattern) {
        long answered = patterns.answered(pattern);
        return moments.computeIfAbsent(answered, mask -> new HashMap<>())
                .computeIfAbsent(
                        patterns.rawScore(pattern),
                        raw -> moments(warm.of(answered, raw).theta()));
    }

    private StepDifficulties.Moments[] moments(double theta) {
        StepDifficulties.Moments[] all = new StepDifficulties.Moments[steps.items()];
        for (int i = 0; i < all.length; i++) {
            all[i] = steps.moments(theta, i);
        }
        return all;
    }
}
