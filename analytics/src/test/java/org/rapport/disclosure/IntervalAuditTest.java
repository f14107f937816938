package org.rapport.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalAuditTest {

    /** Two schools by two grades with all totals: rows 4+20, 16+30; cells a b A, c d C, and the column totals. */
    private static final TableModel SQUARE = new TableModel(
            new long[] {4, 20, 24, 16, 30, 46, 20, 50, 70},
            List.of(
                    new Equation(2, List.of(0, 1)),
                    new Equation(5, List.of(3, 4)),
                    new Equation(6, List.of(0, 3)),
                    new Equation(7, List.of(1, 4)),
                    new Equation(8, List.of(2, 5)),
                    new Equation(8, List.of(6, 7))));

    @Test
    void aCellHiddenAloneFollowsFromItsTotal() {
        BitSet hidden = cells(0);

        assertThat(new IntervalAudit(SQUARE, hidden, Attacker.NAIVE).interval(0))
                .isEqualTo(new FeasibilityInterval(4, 4));
        assertThat(IntervalAudit.determined(SQUARE, hidden)).isEqualTo(hidden);
    }

    @Test
    void fourHiddenCornersLeaveTheSmallestSlackBothWays() {
        // a can rise until b is used up (20) and c too (16), and fall to 0
        IntervalAudit audit = new IntervalAudit(SQUARE, cells(0, 1, 3, 4), Attacker.NAIVE);

        assertThat(audit.interval(0)).isEqualTo(new FeasibilityInterval(0, 20));
        assertThat(audit.interval(4)).isEqualTo(new FeasibilityInterval(26, 46));
        assertThat(IntervalAudit.determined(SQUARE, cells(0, 1, 3, 4)).isEmpty())
                .isTrue();
    }

    @Test
    void whoKnowsThatACellIsSmallKnowsMore() {
        BitSet hidden = cells(0, 1, 3, 4);

        assertThat(new IntervalAudit(SQUARE, hidden, Attacker.informed(cells(0), 10)).interval(0))
                .isEqualTo(new FeasibilityInterval(1, 9));
        assertThat(new IntervalAudit(SQUARE, hidden, Attacker.informed(cells(0), 10)).interval(4))
                .isEqualTo(new FeasibilityInterval(27, 35));
    }

    @Test
    void aShownCellIsKnown() {
        assertThat(new IntervalAudit(SQUARE, cells(0), Attacker.NAIVE)
                        .interval(8)
                        .width())
                .isZero();
    }

    @Test
    void whereNothingIsShownNothingIsBounded() {
        BitSet all = new BitSet();
        all.set(0, SQUARE.size());

        assertThat(new IntervalAudit(SQUARE, all, Attacker.NAIVE).interval(0))
                .isEqualTo(new FeasibilityInterval(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void boundsCanGiveAwayWhatAlgebraDoesNot() {
        // 0 + 0 = 0: the parts of an empty whole are empty although two of them are hidden
        TableModel empty = new TableModel(new long[] {0, 0, 0}, List.of(new Equation(2, List.of(0, 1))));

        assertThat(IntervalAudit.determined(empty, cells(0, 1)).isEmpty()).isTrue();
        assertThat(new IntervalAudit(empty, cells(0, 1), Attacker.NAIVE).interval(0))
                .isEqualTo(new FeasibilityInterval(0, 0));
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> new TableModel(new long[] {1, 2, 4}, List.of(new Equation(2, List.of(0, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cell 2 counts 4 people, its parts [0, 1] count 3");
    }

    static BitSet cells(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }
}
