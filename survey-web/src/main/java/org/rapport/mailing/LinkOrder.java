package org.rapport.mailing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mails with links as somebody asked for them.
 *
 * @param language of the mail
 * @param ownWords that come before everything else; may be empty
 * @param addresses as pasted
 */
public record LinkOrder(int school, String language, String ownWords, String addresses) {

    static final LinkOrder BLANK = new LinkOrder(0, "", "", "");
    private static final int LONGEST_WORDS = 1_000;

    public LinkOrder {
        language = text(language);
        ownWords = text(ownWords);
        addresses = text(addresses);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    /** What is wrong, by field; the addresses have their own list. */
    Map<String, List<String>> problems() {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        if (ownWords.length() > LONGEST_WORDS) {
            problems.put(
                    "ownWords",
                    List.of("Your own words have %,d characters: use at most %,d."
                            .formatted(ownWords.length(), LONGEST_WORDS)));
        }
        List<String> addressProblems = AddressList.read(addresses).problems();
        if (!addressProblems.isEmpty()) {
            problems.put("addresses", addressProblems);
        }
        return problems;
    }
}
