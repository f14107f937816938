package org.rapport.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a scale work differently for two groups of respondents: {@link MantelTest} and {@link OrdinalDifTest} of
 * every item, flags, and purification of the score that both are conditioned on.
 *
 * <p>An item is flagged when its total test, adjusted over the scale's items ({@link BenjaminiHochberg}), has p &lt; .05
 * <b>and</b> |β of the group| ≥ .43 or |effect size| ≥ .17 or the non-uniform ΔR² (McFadden) ≥ .01. Then the score is taken
 * from the items not flagged and the studied one, and all is done again, at most ten times, until a set of flagged items
 * comes back; that set is the result, or everything flagged within the cycle. With fewer than two items left to rely on the
 * scale is not comparable.
 *
 * <p>Complete cases only. An item whose tests have no value is not flagged; where none has, there is nothing to compare.
 * At least 100 respondents a group should be there; that is for the caller to decide.
 *
 * @param reference complete cases of the reference group
 * @param focal complete cases of the focal group
 * @param first one an item, conditioned on all items
 * @param purified the same in the last round; the first again when there was only one
 * @param history the flagged items of every round
 * @param flagged the result, by position
 */
public record DifferentialItemFunctioning(
        long reference,
        long focal,
        List<ItemDif> first,
        List<ItemDif> purified,
        List<SortedSet<Integer>> history,
        SortedSet<Integer> flagged) {

    /** The fewest complete cases a group should have. */
    public static final long FEWEST = 100;

    private static final int MOST_ROUNDS = 10;
    private static final int FEWEST_ANCHORS = 2;
    private static final double ALPHA = 0.05;
    private static final double RELEVANT_SLOPE = 0.43;
    private static final double RELEVANT_EFFECT = 0.17;
    private static final double RELEVANT_R2 = 0.01;

    /** One item in one round. */
    public record ItemDif(Outcome<MantelTest> mantel, Outcome<OrdinalDifTest> regression) {

        private boolean relevant() {
            OrdinalDifTest test = regression.value();
            MantelTest size = mantel.value();
            return test != null && Math.abs(test.groupSlope()) >= RELEVANT_SLOPE
                    || size != null && Math.abs(size.effectSize()) >= RELEVANT_EFFECT
                    || test != null && test.nonUniform().deltaMcFadden() >= RELEVANT_R2;
        }
    }

    /** Fewer than two unflagged items are left: the groups cannot be compared on this scale. */
    public boolean notComparable() {
        return first.size() - history.getLast().size() < FEWEST_ANCHORS;
    }

    /** The p-values of the first round's total tests, adjusted; null where a test has no value. */
    public List<@Nullable Double> adjusted() {
        return adjusted(first);
    }

    /** The same of the last round. */
    public List<@Nullable Double> adjustedPurified() {
        return adjusted(purified);
    }

    public static DifferentialItemFunctioning between(ResponsePatterns reference, ResponsePatterns focal) {
        ResponsePatterns r = reference.complete();
        ResponsePatterns f = focal.complete();
        long all = (1L << r.items()) - 1;
        List<ItemDif> first = round(r, f, all);
        List<ItemDif> last = first;
        List<SortedSet<Integer>> history = new ArrayList<>();
        history.add(flagged(first));
        boolean seen = false;
        for (int round = 0; round < MOST_ROUNDS && !seen; round++) {
            SortedSet<Integer> previous = history.getLast();
            if (r.items() - previous.size() < FEWEST_ANCHORS) {
                break;
            }
            last = round(r, f, all & ~mask(previous));
            SortedSet<Integer> now = flagged(last);
            seen = history.contains(now);
            history.add(now);
        }
        return new DifferentialItemFunctioning(
                r.respondents(), f.respondents(), first, last, history, settled(history));
    }

    private static List<ItemDif> round(ResponsePatterns reference, ResponsePatterns focal, long anchors) {
        return IntStream.range(0, reference.items())
                .mapToObj(item -> MatchedAnswers.of(reference, focal, anchors, item))
                .map(answers -> new ItemDif(MantelTest.of(answers), OrdinalDifTest.of(answers)))
                .toList();
    }

    private static List<@Nullable Double> adjusted(List<ItemDif> items) {
        List<@Nullable Double> p = new ArrayList<>();
        for (ItemDif item : items) {
            OrdinalDifTest test = item.regression().value();
            p.add(test == null ? null : test.total().pValue());
        }
        return BenjaminiHochberg.adjust(p);
    }

    private static SortedSet<Integer> flagged(List<ItemDif> items) {
        List<@Nullable Double> adjusted = adjusted(items);
        SortedSet<Integer> flagged = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            Double p = adjusted.get(i);
            if (p != null && p < ALPHA && items.get(i).relevant()) {
                flagged.add(i);
            }
        }
        return flagged;
    }

    /** The last set, or everything flagged since it was last seen. */
    private static SortedSet<Integer> settled(List<SortedSet<Integer>> history) {
        SortedSet<Integer> last = history.getLast();
        int before = history.subList(0, history.size() - 1).lastIndexOf(last);
        if (before < 0) {
            return last;
        }
        SortedSet<Integer> union = new TreeSet<>();
        history.subList(before, history.size()).forEach(union::addAll);
        return union;
    }

    private static long mask(SortedSet<Integer> items) {
        return items.stream().mapToLong(i -> 1L << i).sum();
    }
}
