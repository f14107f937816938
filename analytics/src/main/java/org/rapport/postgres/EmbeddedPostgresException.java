package org.rapport.postgres;

/** The embedded PostgreSQL cannot be had; the message is one sentence for the person at the keyboard, with the remedy. */
public class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedPostgresException(String message) {
        super(message);
    }

    public EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
