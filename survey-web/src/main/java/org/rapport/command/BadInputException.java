package org.rapport.command;

import java.util.List;

/** What was given cannot be used; every fault is a line with its place and its remedy. Nothing was written. Exit code 2. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    public BadInputException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
