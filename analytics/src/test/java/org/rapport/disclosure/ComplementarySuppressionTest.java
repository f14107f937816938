package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplementarySuppressionTest {

    private static final Hierarchy SCHOOLS = Hierarchy.flat("school", List.of("s1", "s2", "s3"));
    private static final Hierarchy GRADES = Hierarchy.flat("grade", List.of("5", "6", "7"));
    private static final CrossedTable TABLE =
            table(Map.of("s1", List.of(4L, 31L, 22L), "s2", List.of(25L, 40L, 18L), "s3", List.of(33L, 50L, 27L)));

    private static CrossedTable table(Map<String, List<Long>> rows) {
        Map<List<String>, Long> atoms = new HashMap<>();
        rows.forEach((school, counts) -> {
            for (int g = 0; g < counts.size(); g++) {
                atoms.put(List.of(school, "" + (5 + g)), counts.get(g));
            }
        });
        return new CrossedTable(List.of(SCHOOLS, GRADES), atoms);
    }

    @Test
    void oneSmallCellTakesThreeOthersWithIt() {
        Protection found = new ComplementarySuppression(SuppressionProblem.of(TABLE.model(), 10)).protection();

        assertThat(found.isSafe()).isTrue();
        assertThat(found.primary()).isEqualTo(IntervalAuditTest.cells(TABLE.cell(List.of("s1", "5"))));
        assertThat(found.complementary().cardinality()).isEqualTo(3);
    }

    @Test
    void whereNothingIsSmallNothingIsHidden() {
        Protection found = new ComplementarySuppression(SuppressionProblem.of(TABLE.model(), 4)).protection();

        assertThat(found.hidden().isEmpty()).isTrue();
        assertThat(found.isSafe()).isTrue();
    }

    @Test
    void countingPeopleFewerPeopleAreHidden() {
        SuppressionProblem problem = SuppressionProblem.of(TABLE.model(), 10).with(InformationLoss.PEOPLE);
        BitSet hidden = new ComplementarySuppression(problem).protection().hidden();

        // s1 and s2 in grades 5 and 7: the cheapest square through the small cell
        assertThat(problem.cost(hidden)).isEqualTo(4 + 22 + 25 + 18);
        assertThat(problem.cost(new OptimalSuppression(problem).pattern(hidden)))
                .isEqualTo(4 + 22 + 25 + 18);
    }

    @Test
    void theSamePatternComesOutEveryTime() {
        SuppressionProblem problem = SuppressionProblem.of(TABLE.model(), 26);

        assertThat(new ComplementarySuppression(problem).protection())
                .isEqualTo(new ComplementarySuppression(problem).protection());
    }

    @Test
    void whatIsOutAlreadyIsNotHiddenAnyMore() {
        BitSet fixed = IntervalAuditTest.cells(TABLE.cell(List.of("s2", "7")), TABLE.cell(List.of("s2", "5")));
        SuppressionProblem fresh = SuppressionProblem.of(TABLE.model(), 10);
        SuppressionProblem again = new SuppressionProblem(
                fresh.table(), fresh.primary(), new BitSet(), fixed, InformationLoss.PEOPLE, fresh.requirements());
        Protection found = new ComplementarySuppression(again).protection();

        assertThat(found.isSafe()).isTrue();
        assertThat(found.hidden().intersects(fixed)).isFalse();
    }

    @Test
    void aCellThatNothingCanProtectIsNamed() {
        // the small cell is out as the difference of two published totals
        CrossedTable one = table(Map.of("s1", List.of(4L, 31L, 22L)));
        SuppressionProblem fresh = SuppressionProblem.of(one.model(), 10);
        BitSet all = new BitSet();
        all.set(0, one.model().size());
        all.andNot(fresh.primary());
        Protection found = new ComplementarySuppression(new SuppressionProblem(
                        fresh.table(), fresh.primary(), new BitSet(), all, InformationLoss.CELLS, fresh.requirements()))
                .protection();

        assertThat(found.isSafe()).isFalse();
        assertThat(found.unprotected()).isEqualTo(fresh.primary());
    }

    @Test
    void aSmallCellThatIsOutAlreadyIsReported() {
        SuppressionProblem fresh = SuppressionProblem.of(TABLE.model(), 10);

        assertThatThrownBy(() -> new SuppressionProblem(
                        fresh.table(),
                        fresh.primary(),
                        new BitSet(),
                        fresh.primary(),
                        InformationLoss.CELLS,
                        fresh.requirements()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cells that must be hidden have been published already");
    }

    @Test
    void aForgedProofDoesNotHold() {
        int small = TABLE.cell(List.of("s1", "5"));
        BitSet hidden = IntervalAuditTest.cells(small);
        Requirement five = new Requirement(Attacker.NAIVE, 5);

        assertThat(new Proof(small, five, Map.of(small, 5.0), Map.of()).holds(TABLE.model(), hidden))
                .isFalse();
        assertThat(new Proof(small, five, Map.of(), Map.of(small, -5.0)).holds(TABLE.model(), hidden))
                .isFalse();
    }
}
