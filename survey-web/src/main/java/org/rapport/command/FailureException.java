package org.rapport.command;

/** Something failed that is not the fault of what was given; the message is for the person at the keyboard. Exit code 1. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
