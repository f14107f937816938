package org.rapport.session;

/** What is behind a code that somebody typed. */
sealed interface Entry {

    /** No such code. */
    record Unknown() implements Entry {}

    /** The window has not opened yet, or nothing has been laid out to answer. */
    record NotYetOpen(Invitation invitation) implements Entry {}

    record Closed(Invitation invitation) implements Entry {}

    /** Everything was sent in. */
    record Done(Invitation invitation) implements Entry {}

    /** Nobody has begun. */
    record Unused(Invitation invitation) implements Entry {}

    /** Begun and not finished. */
    record Started(Invitation invitation, Draft draft) implements Entry {}
}
