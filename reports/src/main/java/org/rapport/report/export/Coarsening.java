package org.rapport.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is made coarser in a file so that nobody stands out in it. Column 0 is the school, the others are the breakdowns in the
 * order of the instrument.
 *
 * @param k the least number of people who share every combination that is left
 * @param dropped columns that are left empty
 * @param merged column to the values that became {@link #OTHER}
 * @param rowsWithheld people who are left out because no coarsening would hide them: the file has fewer than k people
 */
public record Coarsening(int k, List<Integer> dropped, Map<Integer, List<String>> merged, long rowsWithheld) {

    /** Stands for small categories that were put together. */
    public static final String OTHER = "other";

    public Coarsening {
        dropped = List.copyOf(dropped);
        merged = Map.copyOf(merged);
    }

    /** The school and breakdowns of a person as the file shows them. */
    List<String> apply(List<String> values) {
        List<String> shown = new ArrayList<>(values.size());
        for (int column = 0; column < values.size(); column++) {
            shown.add(apply(column, values.get(column)));
        }
        return shown;
    }

    private String apply(int column, String value) {
        if (dropped.contains(column)) {
            return "";
        }
        return merged.getOrDefault(column, List.of()).contains(value) ? OTHER : value;
    }
}
