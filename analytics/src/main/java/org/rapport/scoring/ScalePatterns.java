package org.rapport.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Scale;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.ResponsePatterns;

/**
 * The answer patterns of an instrument's scales, from everybody in the pool and from each group, counted in one pass over the rows.
 * Scales so long that their patterns may not fit into memory beside the others are counted in a pass of their own.
 */
public final class ScalePatterns {
    private final Groups groups;
    private final List<ScaleCoding> codings;
    private final PatternCounts[] counts;
    private final int[] memberships;

    public ScalePatterns(Instrument instrument, List<Scale> scales) {
        AnswerCodec codec = new AnswerCodec(instrument);
        this.groups = Groups.compared(instrument);
        this.codings =
                scales.stream().map(scale -> new ScaleCoding(scale, codec)).toList();
        this.counts = codings.stream()
                .map(coding -> new PatternCounts(coding, groups.size()))
                .toArray(PatternCounts[]::new);
        this.memberships = new int[groups.most()];
    }

    /**
     * Which scales are counted together.
     *
     * @param rows how many rows there are at most
     * @param bytes what the patterns of one pass should not exceed; a scale that does so alone has a pass of its own
     */
    public static List<List<Scale>> passes(Instrument instrument, long rows, long bytes) {
        AnswerCodec codec = new AnswerCodec(instrument);
        int groups = Groups.compared(instrument).size();
        List<List<Scale>> passes = new ArrayList<>();
        long left = -1;
        for (Scale scale : instrument.scales()) {
            long needed = PatternCounts.bytesAtMost(new ScaleCoding(scale, codec), groups, rows);
            if (needed > left) {
                passes.add(new ArrayList<>());
                left = bytes;
            }
            passes.getLast().add(scale);
            left -= needed;
        }
        return passes;
    }

    /** Counts one row. */
    public void add(String language, String gradeBand, byte[] answers) {
        int belongs = groups.read(answers, language, gradeBand, memberships);
        for (PatternCounts scale : counts) {
            scale.add(answers, memberships, belongs);
        }
    }

    public List<ScaleCoding> codings() {
        return codings;
    }

    /** The patterns of everybody, on the scale at a position of {@link #codings()}. */
    public ResponsePatterns everybody(int scale) {
        return counts[scale].everybody();
    }

    /** Each group beside all others who told the same breakdown, on one scale. */
    public List<ScaleComparison> comparisons(int scale) {
        ScaleComparisons comparisons = new ScaleComparisons(codings.get(scale), counts[scale], groups);
        return IntStream.range(0, groups.size()).mapToObj(comparisons::compare).toList();
    }
}
