package org.rapport.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.statistics.Comparability;
import org.rapport.statistics.DifImpact;
import org.rapport.statistics.DifferentialItemFunctioning;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ResponsePatterns;

/** Compares each group of the pool with all others who told the same breakdown, on one scale. */
final class ScaleComparisons {
    private final ScaleCoding coding;
    private final PatternCounts counts;
    private final Groups groups;
    private final long[][] answers; // group, item
    private final Map<Long, CompleteCases> completeCases = new HashMap<>();

    ScaleComparisons(ScaleCoding coding, PatternCounts counts, Groups groups) {
        this.coding = coding;
        this.counts = counts;
        this.groups = groups;
        this.answers = new long[groups.size()][coding.size()];
        for (int entry = 0; entry < counts.size(); entry++) {
            int[] pattern = counts.pattern(entry);
            for (int group = 0; group < answers.length; group++) {
                int count = counts.count(entry, group);
                for (int item = 0; count > 0 && item < pattern.length; item++) {
                    answers[group][item] += pattern[item] == ResponsePatterns.MISSING ? 0 : count;
                }
            }
        }
    }

    ScaleComparison compare(int focal) {
        int[] others = Arrays.stream(groups.beside(focal))
                .filter(each -> each != focal)
                .toArray();
        int[] items = IntStream.range(0, coding.size())
                .filter(item -> Math.min(answers[focal][item], sum(others, item)) >= DifferentialItemFunctioning.FEWEST)
                .toArray();
        if (items.length < 2) {
            return unknown(focal, items, items.length == 0 ? Reason.N_LT_2 : Reason.K_LT_2, 0);
        }
        CompleteCases complete = completeCases.computeIfAbsent(mask(items), any -> new CompleteCases(counts, items));
        ResponsePatterns focalCases = complete.of(entry -> counts.count(entry, focal));
        ResponsePatterns otherCases = complete.of(entry ->
                Arrays.stream(others).map(group -> counts.count(entry, group)).sum());
        long respondents = focalCases.respondents() + otherCases.respondents();
        return Math.min(focalCases.respondents(), otherCases.respondents()) < DifferentialItemFunctioning.FEWEST
                ? unknown(focal, items, Reason.N_LT_2, respondents)
                : compared(focal, items, otherCases, focalCases, respondents);
    }

    private long sum(int[] others, int item) {
        return Arrays.stream(others).mapToLong(group -> answers[group][item]).sum();
    }

    private static long mask(int[] items) {
        return Arrays.stream(items).mapToLong(item -> 1L << item).sum();
    }

    private ScaleComparison unknown(int focal, int[] items, Reason reason, long respondents) {
        return new ScaleComparison(
                groups.all().get(focal),
                Arrays.stream(items).boxed().toList(),
                Optional.empty(),
                new Comparability.Unknown(reason),
                Optional.empty(),
                respondents);
    }

    private ScaleComparison compared(
            int focal, int[] items, ResponsePatterns reference, ResponsePatterns focalCases, long respondents) {
        DifferentialItemFunctioning dif = DifferentialItemFunctioning.between(reference, focalCases);
        List<Integer> positions = Arrays.stream(items).boxed().toList();
        return new ScaleComparison(
                groups.all().get(focal),
                positions,
                Optional.of(dif),
                inScale(Comparability.of(dif), positions),
                Optional.of(DifImpact.of(reference, focalCases, dif.flagged())),
                respondents);
    }

    private static Comparability inScale(Comparability comparability, List<Integer> positions) {
        return switch (comparability) {
            case Comparability.OnAllItems all -> all;
            case Comparability.WithoutItems without ->
                new Comparability.WithoutItems(inScale(without.items(), positions));
            case Comparability.NotOnThisScale not -> new Comparability.NotOnThisScale(inScale(not.items(), positions));
            case Comparability.Unknown unknown -> unknown;
        };
    }

    private static SortedSet<Integer> inScale(SortedSet<Integer> items, List<Integer> positions) {
        return items.stream().map(positions::get).collect(Collectors.toCollection(TreeSet::new));
    }
}
