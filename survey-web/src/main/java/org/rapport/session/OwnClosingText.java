package org.rapport.session;

import java.util.List;
import org.rapport.instrument.RespondentGroup;

/**
 * What a school wrote for the last page, in one language.
 *
 * @param text paragraphs; empty where the school only names contacts
 * @param contacts one a line: name, room, telephone
 */
public record OwnClosingText(int school, RespondentGroup respondents, String language, String text, String contacts) {

    public OwnClosingText {
        text = text.replace("\r\n", "\n").strip();
        contacts = contacts.replace("\r\n", "\n").strip();
    }

    public boolean hasText() {
        return !text.isEmpty();
    }

    public boolean hasContacts() {
        return !contacts.isEmpty();
    }

    public List<String> contactLines() {
        return contacts.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
