package org.rapport.disclosure;

import java.util.Map;
import java.util.Set;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.Flag;

/** Lets tests of reports make results by hand, as only the gate may otherwise. */
public final class SampleResults {

    private SampleResults() {}

    public static PublishableResults of(Unit unit, DisclosurePolicy policy, Map<PublishableResults.Key, Cell> cells) {
        return new PublishableResults(unit, policy, cells);
    }

    public static Cell reported(double value, long n) {
        return new Cell.Reported(value, n, Set.of());
    }

    public static Cell flagged(double value, long n, Flag flag) {
        return new Cell.Reported(value, n, Set.of(flag));
    }

    public static Cell banded(double lower, double upper, long n) {
        return new Cell.Banded(lower, upper, n);
    }
}
