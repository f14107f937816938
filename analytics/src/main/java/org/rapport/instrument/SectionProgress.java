package org.rapport.instrument;

/**
 * How far a respondent has come in one section.
 *
 * @param seen items that were answered or passed over
 * @param shown items that are shown, given the answers so far
 */
public record SectionProgress(Section section, int seen, int shown) {

    public boolean isDone() {
        return seen == shown;
    }
}
