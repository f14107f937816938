package org.rapport.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The faults found so far in one file. Reading goes on after a fault, so that an author sees all of them at once. */
final class Faults {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String what, String remedy) {
        found.add(new Problem(file, line, what, remedy));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The faults from top to bottom. */
    Stream<Problem> inOrder() {
        return found.stream().distinct().sorted(Comparator.comparingInt(Problem::line));
    }
}
