package org.rapport.report;

import java.util.List;

/**
 * A number's name and how it is made.
 *
 * @param section of docs/methodology.md where it is defined; empty where the text says it all
 * @param classes that compute it, by their simple names
 */
public record MethodEntry(String term, String text, String section, List<String> classes) {

    public MethodEntry {
        classes = List.copyOf(classes);
    }
}
