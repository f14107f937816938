package org.rapport.disclosure;

import java.util.Map;
import java.util.Set;
import org.rapport.aggregate.Unit;

/** Lets tests of reports make results by hand, as only the gate may otherwise. */
public final class SampleResults {

    private SampleResults() {}

    public static PublishableResults of(Unit unit, DisclosurePolicy policy, Map<PublishableResults.Key, Cell> cells) {
        return new PublishableResults(unit, policy, cells);
    }

    public static Cell reported(double value, long n) {
        return new Cell.Reported(value, n, Set.of());
    }

    public static Cell banded(double lower, double upper, long n) {
        return new Cell.Banded(lower, upper, n);
    }
}
