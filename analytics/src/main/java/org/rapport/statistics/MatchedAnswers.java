package org.rapport.statistics;

import java.util.Arrays;

/**
 * Answers to one item by group among respondents with the same score: what every statistic about differential item
 * functioning is computed from. Complete patterns only.
 *
 * @param counts by score (of the anchors and the item itself), group (0 reference, 1 focal) and category
 */
record MatchedAnswers(double[][][] counts) {

    static final int REFERENCE = 0;
    static final int FOCAL = 1;

    /**
     * @param anchors bit mask of the items whose sum is the score; the item itself always counts
     */
    static MatchedAnswers of(ResponsePatterns reference, ResponsePatterns focal, long anchors, int item) {
        long scored = anchors | 1L << item;
        int top = Math.max(top(reference, scored), top(focal, scored));
        int categories = Math.max(highest(reference, item), highest(focal, item)) + 1;
        double[][][] counts = new double[top + 1][2][categories];
        add(reference, scored, item, REFERENCE, counts);
        add(focal, scored, item, FOCAL, counts);
        return new MatchedAnswers(counts);
    }

    private static int highest(ResponsePatterns patterns, int item) {
        int highest = 0;
        for (int p = 0; p < patterns.size(); p++) {
            highest = Math.max(highest, patterns.category(p, item));
        }
        return highest;
    }

    private static int top(ResponsePatterns patterns, long scored) {
        int top = 0;
        for (int p = 0; p < patterns.size(); p++) {
            top = Math.max(top, score(patterns, p, scored));
        }
        return top;
    }

    private static int score(ResponsePatterns patterns, int pattern, long scored) {
        int score = 0;
        for (int i = 0; i < patterns.items(); i++) {
            score += (scored >>> i & 1) == 1 ? patterns.category(pattern, i) : 0;
        }
        return score;
    }

    private static void add(ResponsePatterns patterns, long scored, int item, int group, double[][][] counts) {
        for (int p = 0; p < patterns.size(); p++) {
            counts[score(patterns, p, scored)][group][patterns.category(p, item)] += patterns.count(p);
        }
    }

    int categories() {
        return counts[0][0].length;
    }

    /** Answers by category of one group. */
    double[] ofGroup(int group) {
        double[] sum = new double[categories()];
        for (double[][] score : counts) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += score[group][c];
            }
        }
        return sum;
    }

    long respondents() {
        return Math.round(Arrays.stream(ofGroup(REFERENCE)).sum()
                + Arrays.stream(ofGroup(FOCAL)).sum());
    }
}
