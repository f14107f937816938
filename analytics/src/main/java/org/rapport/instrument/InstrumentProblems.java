package org.rapport.instrument;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All faults in the files of an instrument: the structure first, then the languages, each from top to bottom.
 *
 * @param all never empty
 */
public record InstrumentProblems(List<Problem> all) {

    public InstrumentProblems {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Problems need at least one problem");
        }
    }

    /** One line a problem, as {@code check-instrument} prints it. */
    @Override
    public String toString() {
        return all.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
