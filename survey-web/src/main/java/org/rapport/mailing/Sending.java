package org.rapport.mailing;

import java.util.ArrayList;
import java.util.List;

/** A sending under way or over. It is kept in memory only, and with it the addresses that were refused. */
final class Sending {

    private final int people;
    private final int alreadyHad;
    private final List<String> refused = new ArrayList<>();
    private int sent;
    private SendingProgress.State state = SendingProgress.State.RUNNING;

    Sending(int people, int alreadyHad) {
        this.people = people;
        this.alreadyHad = alreadyHad;
    }

    synchronized void sent() {
        sent++;
    }

    synchronized void refused(String address) {
        refused.add(address);
    }

    synchronized void end(SendingProgress.State how) {
        state = how;
    }

    synchronized SendingProgress progress() {
        return new SendingProgress(state, people, alreadyHad, sent, List.copyOf(refused));
    }
}
