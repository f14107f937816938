package org.rapport.instrument;

/** The files do not make an instrument; {@link #problems()} lists every fault with its place and its remedy. */
public final class InvalidInstrument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InstrumentProblems problems;

    InvalidInstrument(InstrumentProblems problems) {
        super(problems.toString());
        this.problems = problems;
    }

    public InstrumentProblems problems() {
        return problems;
    }
}
