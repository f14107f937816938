package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.FavorableSums;

/**
 * What the numbers about one group could give away, variable by variable, in the order of {@link #variables}: how many people
 * stand behind a variable, and whether all of them answered alike. Kept as sums, so that the same is known of a group that
 * somebody works out by adding and subtracting others.
 *
 * @param sums for each variable: respondents, Σ value, Σ value², favorable answers, other answers
 */
public record Exposure(double[] sums) {
    private static final int SUMS = 5;
    private static final int VALUES = 1;
    private static final int SQUARES = 2;
    private static final int FAVORABLE = 3;
    private static final int OTHER = 4;

    /** Below the least n Σ(x − x̄)² of scores that differ; above what rounding leaves of equal ones. */
    private static final double NO_SPREAD = 1e-6;

    /** The name under which the count of respondents is published. */
    public static final String RESPONSES = "responses";

    /** Respondents first, then the reported items, then the scales. */
    public static List<String> variables(TallyLayout layout) {
        List<String> variables = new ArrayList<>();
        variables.add(RESPONSES);
        layout.items().forEach(item -> variables.add(item.item().id()));
        layout.scales().forEach(scale -> variables.add(scale.scale().id()));
        return variables;
    }

    /** For each variable the variables from whose mean its own could be worked out: for a scale, its items. */
    public static List<int[]> parts(TallyLayout layout) {
        List<String> variables = variables(layout);
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i <= layout.items().size(); i++) {
            parts.add(new int[0]);
        }
        for (ScaleLayout scale : layout.scales()) {
            parts.add(scale.scale().items().stream()
                    .map(ScaleItem::item)
                    .mapToInt(item -> variables.indexOf(item.id()))
                    .toArray());
        }
        return parts;
    }

    public static Exposure of(TallyLayout layout, Tally tally) {
        double[] sums =
                new double[SUMS * (1 + layout.items().size() + layout.scales().size())];
        sums[0] = tally.respondents();
        int start = SUMS;
        for (ItemLayout item : layout.items()) {
            add(item.histogram(tally), sums, start);
            sums[start + FAVORABLE] = item.favorable(tally);
            sums[start + OTHER] = sums[start] - sums[start + FAVORABLE];
            start += SUMS;
        }
        for (ScaleLayout scale : layout.scales()) {
            add(scale.scores(tally), sums, start);
            FavorableSums answers = GroupFindings.favorableSums(scale, tally);
            sums[start + FAVORABLE] = answers.favorable();
            sums[start + OTHER] = answers.answers() - answers.favorable();
            start += SUMS;
        }
        return new Exposure(sums);
    }

    private static void add(Histogram histogram, double[] sums, int start) {
        for (int i = 0; i < histogram.values().length; i++) {
            double value = histogram.values()[i];
            long count = histogram.counts()[i];
            sums[start] += count;
            sums[start + VALUES] += count * value;
            sums[start + SQUARES] += count * value * value;
        }
    }

    /** How many people stand behind a variable. */
    public int n(int variable) {
        return (int) sums[SUMS * variable];
    }

    /** Whether all of them gave the same answer, or all a favorable one, or none. Nobody is not unanimous. */
    public boolean isUnanimous(int variable) {
        return variable > 0 && isUnanimousAt(sums, SUMS * variable);
    }

    private static boolean isUnanimousAt(double[] sums, int start) {
        double n = sums[start];
        return n > 0
                && (sums[start + FAVORABLE] == 0
                        || sums[start + OTHER] == 0
                        || n * sums[start + SQUARES] - sums[start + VALUES] * sums[start + VALUES] < NO_SPREAD);
    }

    /** What is known of the rest of this group when a part of it is known. */
    public Exposure minus(Exposure part) {
        double[] rest = sums.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= part.sums[i];
        }
        return new Exposure(rest);
    }

    /** Whether a variable of several groups that share nobody is unanimous over all of them. */
    public static boolean isUnanimous(Iterable<Exposure> groups, int variable) {
        double[] together = new double[SUMS];
        for (Exposure group : groups) {
            for (int i = 0; i < SUMS; i++) {
                together[i] += group.sums[SUMS * variable + i];
            }
        }
        return variable > 0 && isUnanimousAt(together, 0);
    }
}
