package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids given so far to things of one kind. They differ by more than case, because spreadsheets and file systems do not tell
 * {@code ST34Q01} from {@code st34q01}.
 */
final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** Column names and variables that mean something else in files. */
    private static final Set<String> RESERVED = Set.of("district", "school", "responses", "language");

    /** Texts that may be written once, whatever their capitals. */
    static final class Seen {
        private final Map<String, Integer> lines = new HashMap<>();

        void add(YamlText text, String what) {
            Integer earlier = lines.putIfAbsent(
                    text.text().toLowerCase(Locale.ROOT), text.place().line());
            if (earlier != null) {
                text.fault(
                        what + quoted(text.text()) + " is taken by line " + earlier,
                        "write another one (capitals make no difference)");
            }
        }
    }

    private final Seen seen = new Seen();

    void add(YamlText id) {
        if (!ID.matcher(id.text()).matches()) {
            id.fault(
                    quoted(id.text()) + " is not an id",
                    "write a letter, then letters, digits, - or _, at most 64 in all");
        }
        seen.add(id, "the id ");
    }

    /** Adds the id of something that becomes a column or a variable. */
    void addVariable(YamlText id) {
        add(id);
        if (RESERVED.contains(id.text().toLowerCase(Locale.ROOT))) {
            id.fault("the id " + quoted(id.text()) + " has another meaning in files", "write another id");
        }
    }
}
