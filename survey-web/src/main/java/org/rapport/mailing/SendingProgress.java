package org.rapport.mailing;

import java.util.List;

/**
 * How far a sending is.
 *
 * @param people who were to get a link and had none
 * @param alreadyHad who were left out because they have theirs
 * @param refused addresses to which the mail server sends nothing
 */
public record SendingProgress(State state, int people, int alreadyHad, int sent, List<String> refused) {

    /** STOPPED: the mail server could not be used any more. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public int tried() {
        return sent + refused.size();
    }

    public String inWords() {
        return switch (state) {
            case RUNNING -> "%d of %d links are sent …".formatted(sent, people);
            case DONE -> sent == 1 ? "One link was sent." : "%d links were sent.".formatted(sent);
            case STOPPED ->
                "The mail server stopped taking mails after %d of %d. Paste the same list and send it again: who has a link gets no second one."
                        .formatted(sent, people);
        };
    }
}
