package org.rapport.safeguarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.session.OwnClosingText;

/** A closing text as somebody filled it in. */
record TypedClosingText(OwnClosingText text) {

    private static final int LONGEST_TEXT = 1_500;
    private static final int MOST_CONTACTS = 8;
    private static final int LONGEST_CONTACT = 120;

    /** What is wrong, by field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        int length = text.text().length();
        if (length > LONGEST_TEXT) {
            problems.put("text", "The text has %,d characters: use at most %,d.".formatted(length, LONGEST_TEXT));
        } else if (!text.hasText() && !text.hasContacts()) {
            problems.put("text", "Write a text, contacts, or both; without either, the general text stays as it is.");
        }
        String contacts = String.join(" ", contactProblems());
        if (!contacts.isEmpty()) {
            problems.put("contacts", contacts);
        }
        return problems;
    }

    private List<String> contactProblems() {
        List<String> problems = new ArrayList<>();
        List<String> contacts = text.contactLines();
        if (contacts.size() > MOST_CONTACTS) {
            problems.add("These are %d contacts: name at most %d, the nearest first."
                    .formatted(contacts.size(), MOST_CONTACTS));
        }
        for (int i = 0; i < contacts.size(); i++) {
            int length = contacts.get(i).length();
            if (length > LONGEST_CONTACT) {
                problems.add("Contact %d has %d characters: use at most %d.".formatted(i + 1, length, LONGEST_CONTACT));
            }
        }
        return problems;
    }
}
