package org.rapport.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Respondents grouped by which items they answered and by their raw score on these: all that the likelihood of a partial
 * credit model needs beside how often each category was chosen. Groups with the same answered items lie together.
 */
final class ScoreGroups {

    /** Answered items as a bit mask, one a block. */
    final long[] answered;
    /** Block b's groups are those from {@code start[b]} up to {@code start[b + 1]}. */
    final int[] start;

    final int[] rawScore;
    final double[] count;
    /** Answers to an item in category h or higher, h = 1 … m: {@code atLeast[item][h - 1]}. */
    final double[][] atLeast;

    final double respondents;

    private ScoreGroups(SortedMap<Long, TreeMap<Integer, Long>> groups, long[][] frequencies) {
        int size = groups.values().stream().mapToInt(TreeMap::size).sum();
        answered = new long[groups.size()];
        start = new int[groups.size() + 1];
        rawScore = new int[size];
        count = new double[size];
        atLeast = new double[frequencies.length][];
        fill(groups);
        double sum = 0;
        for (double c : count) {
            sum += c;
        }
        respondents = sum;
        for (int i = 0; i < frequencies.length; i++) {
            atLeast[i] = atLeast(frequencies[i]);
        }
    }

    static ScoreGroups of(ResponsePatterns patterns) {
        SortedMap<Long, TreeMap<Integer, Long>> groups = new TreeMap<>();
        for (int p = 0; p < patterns.size(); p++) {
            groups.computeIfAbsent(patterns.answered(p), mask -> new TreeMap<>())
                    .merge(patterns.rawScore(p), patterns.count(p), Long::sum);
        }
        return new ScoreGroups(groups, patterns.frequencies());
    }

    private void fill(SortedMap<Long, TreeMap<Integer, Long>> groups) {
        int block = 0;
        int group = 0;
        for (var entry : groups.entrySet()) {
            answered[block++] = entry.getKey();
            for (var score : entry.getValue().entrySet()) {
                rawScore[group] = score.getKey();
                count[group++] = score.getValue();
            }
            start[block] = group;
        }
    }

    private static double[] atLeast(long[] frequencies) {
        double[] atLeast = new double[frequencies.length - 1];
        double sum = 0;
        for (int h = frequencies.length - 1; h >= 1; h--) {
            sum += frequencies[h];
            atLeast[h - 1] = sum;
        }
        return atLeast;
    }
}
