package org.rapport.safeguarding;

import org.rapport.instrument.RespondentGroup;

/**
 * The free text of one respondent group at a school.
 *
 * @param instrument its number in the database
 * @param responses how many were dealt from the ballot box
 * @param texts how many came with them
 */
public record FreeTextShelf(
        int administration,
        String name,
        boolean closed,
        NamedSchool school,
        RespondentGroup respondents,
        int instrument,
        int responses,
        int texts) {

    /** Fewer, and whoever knows who was at it could guess who wrote; also the least number that is told to others. */
    static final int CROWD = 10;

    /** After the window has closed, whoever answered is among all who did; before, a crowd must have. */
    public boolean isReadable() {
        return texts > 0 && (closed || responses >= CROWD);
    }

    public String state() {
        if (isReadable()) {
            return texts == 1 ? "one text" : texts + " texts";
        }
        return closed ? "no texts" : "nothing to read yet";
    }

    /** What those may know who may not read: no number while people are answering, and no small one. */
    public String forOthers() {
        if (!closed) {
            return "told after the window has closed";
        }
        return texts < CROWD ? "fewer than ten" : texts + " texts";
    }

    public String path() {
        return "/admin/free-texts/" + administration + "/" + school.id() + "/" + respondents.id();
    }
}
