package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of disclosure control, whatever the table. */
class DisclosurePropertiesTest {

    private static final int LEAST = 10;
    private static final double SLACK = 1e-6;

    @Property(tries = 200)
    void noPublishedPatternFailsTheAudit(@ForAll long seed) {
        audit(RandomTables.of(seed));
    }

    @Property(tries = 10_000)
    @Tag("simulation")
    void noneOfTenThousandPublishedPatternsFailsTheAudit(@ForAll long seed) {
        audit(RandomTables.of(seed));
    }

    private static void audit(TableModel table) {
        SuppressionProblem problem = SuppressionProblem.of(table, LEAST);
        Protection found = new ComplementarySuppression(problem).protection();

        assertThat(found.hidden().stream().boxed())
                .containsAll(problem.primary().stream().boxed().toList());
        // what the search believes protected, two linear programmes must find wide; the rest is named, not published
        assertThat(found.unprotected()).isEqualTo(problem.unprotected(found.hidden()));
    }

    @Property(tries = 60)
    void hidingMoreNeverTellsMore(@ForAll long seed) {
        TableModel table = RandomTables.of(seed);
        Random random = new Random(seed);
        BitSet few = table.primary(LEAST);
        random.ints(3, 0, table.size()).forEach(few::set);
        BitSet more = (BitSet) few.clone();
        random.ints(3, 0, table.size()).forEach(more::set);
        IntervalAudit narrow = new IntervalAudit(table, few, Attacker.NAIVE);
        IntervalAudit wide = new IntervalAudit(table, more, Attacker.NAIVE);

        few.stream().limit(6).forEach(cell -> {
            assertThat(wide.interval(cell).lower())
                    .isLessThanOrEqualTo(narrow.interval(cell).lower() + SLACK);
            assertThat(wide.interval(cell).upper())
                    .isGreaterThanOrEqualTo(narrow.interval(cell).upper() - SLACK);
        });
    }

    @Property(tries = 60)
    void theIntervalHoldsTheTruthAndTheInformedOneIsNoWider(@ForAll long seed) {
        TableModel table = RandomTables.of(seed);
        BitSet primary = table.primary(LEAST);
        IntervalAudit naive = new IntervalAudit(table, primary, Attacker.NAIVE);
        IntervalAudit informed = new IntervalAudit(table, primary, Attacker.informed(primary, LEAST));

        primary.stream().limit(8).forEach(cell -> {
            FeasibilityInterval known = informed.interval(cell);
            assertThat((double) table.count(cell)).isBetween(known.lower() - SLACK, known.upper() + SLACK);
            assertThat(known.lower())
                    .isGreaterThanOrEqualTo(naive.interval(cell).lower() - SLACK);
            assertThat(known.upper()).isLessThanOrEqualTo(naive.interval(cell).upper() + SLACK);
        });
    }

    @Property(tries = 60)
    void whatAlgebraDeterminesHasAnIntervalOfNoWidth(@ForAll long seed) {
        TableModel table = RandomTables.of(seed);
        BitSet primary = table.primary(LEAST);
        IntervalAudit audit = new IntervalAudit(table, primary, Attacker.NAIVE);

        IntervalAudit.determined(table, primary).stream()
                .limit(8)
                .forEach(cell -> assertThat(audit.interval(cell).width()).isLessThan(SLACK));
    }

    /** Everything that agrees with a shown margin, counted one by one, against the linear programme. */
    @Property(tries = 100)
    void bruteForceFindsTheSameInterval(@ForAll @Size(4) List<@IntRange(max = 6) Integer> counts) {
        long[] cells = counts.stream().mapToLong(Integer::longValue).toArray();
        TableModel table = square(cells);
        IntervalAudit audit = new IntervalAudit(table, IntervalAuditTest.cells(0, 1, 2, 3), Attacker.NAIVE);
        List<Long> possible = IntStream.rangeClosed(0, 12)
                .asLongStream()
                .filter(a -> a <= cells[0] + cells[1] && a <= cells[0] + cells[2])
                .filter(a -> cells[3] + a - cells[0] >= 0)
                .boxed()
                .toList();

        assertThat(audit.interval(0).lower()).isEqualTo(possible.getFirst().doubleValue());
        assertThat(audit.interval(0).upper()).isEqualTo(possible.getLast().doubleValue());
    }

    private static TableModel square(long[] c) {
        return new TableModel(
                new long[] {c[0], c[1], c[2], c[3], c[0] + c[1], c[2] + c[3], c[0] + c[2], c[1] + c[3]},
                List.of(
                        new Equation(4, List.of(0, 1)),
                        new Equation(5, List.of(2, 3)),
                        new Equation(6, List.of(0, 2)),
                        new Equation(7, List.of(1, 3))));
    }

    @Property(tries = 200)
    void roundedPercentagesAddUpAndAreOffByLessThanOne(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 500) Integer> counts) {
        long[] people = counts.stream().mapToLong(Integer::longValue).toArray();
        long n = Arrays.stream(people).sum();
        int[] percentages = LargestRemainder.percentages(people);

        assertThat(Arrays.stream(percentages).sum()).isEqualTo(n == 0 ? 0 : 100);
        for (int c = 0; c < people.length && n > 0; c++) {
            assertThat((double) percentages[c]).isBetween(100.0 * people[c] / n - 1, 100.0 * people[c] / n + 1);
        }
    }

    @Property(tries = 200)
    void aCodedPercentageNeverTellsThatAllOrNoneAgreed(
            @ForAll @IntRange(min = 10, max = 2000) int count, @ForAll @IntRange(max = 2000) int some) {
        int favorable = Math.min(some, count);
        CodedPercent percent = CodedPercent.of(favorable, count, LEAST).orElseThrow();

        assertThat(percent.upper()).isGreaterThan(0);
        assertThat(percent.lower()).isLessThan(100);
        assertThat(100.0 * favorable / count).isBetween(percent.lower() - 0.5, percent.upper() + 0.5);
    }

    @Property(tries = 200)
    void moreReleasesDetermineMore(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 63) Integer> sets) {
        java.util.Map<String, Long> atoms = new java.util.LinkedHashMap<>();
        IntStream.range(0, 6).forEach(a -> atoms.put("a" + a, 3L + a));
        java.util.Map<String, Set<String>> published = new java.util.LinkedHashMap<>();
        List<String> before = List.of();
        int rank = 0;
        for (int set : sets) {
            published.put(
                    "p" + published.size(),
                    IntStream.range(0, 6)
                            .filter(a -> (set >> a & 1) == 1)
                            .mapToObj(a -> "a" + a)
                            .collect(Collectors.toSet()));
            ReleaseDifferences releases = new ReleaseDifferences(atoms, published, LEAST);
            assertThat(releases.determinedAtoms()).containsAll(before);
            assertThat(releases.rank()).isBetween(rank, rank + 1);
            before = releases.determinedAtoms();
            rank = releases.rank();
        }
    }
}
