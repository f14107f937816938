package org.rapport.session;

/**
 * The mail by which a member of staff is invited.
 *
 * @param beforeLink what comes before the link
 * @param afterLink what comes after it, among it who could see what
 */
public record StaffLetter(String subject, String beforeLink, String afterLink) {

    /** The mail with a link and, before all else, what the sender wants to say. */
    public String text(String ownWords, String link) {
        String start = ownWords.isBlank() ? "" : ownWords.strip() + "\n\n";
        return start + beforeLink + "\n\n" + link + "\n\n" + afterLink + "\n";
    }
}
