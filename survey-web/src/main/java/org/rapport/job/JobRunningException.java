package org.rapport.job;

/** A job of the administration is running already; wait for its end. */
public final class JobRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobRunningException(int administration) {
        super("A job of administration %d is running already: wait for its end.".formatted(administration));
    }
}
