package org.rapport.job;

/** This administration is being worked on already. */
public final class JobRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobRunningException() {
        super("This administration is being aggregated or published already; wait for that to end.");
    }
}
