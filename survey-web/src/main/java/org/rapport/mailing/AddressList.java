package org.rapport.mailing;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * E-mail addresses as somebody pasted them: one a line, or several with commas or semicolons between them, each bare or as
 * {@code Name <address>}.
 *
 * @param addresses the good ones, in lower case
 * @param problems every fault with its line and its remedy
 */
record AddressList(List<String> addresses, List<String> problems) {

    static final int MOST = 500;

    /** A comma or semicolon outside quotation marks. */
    private static final Pattern SEPARATOR = Pattern.compile("[,;](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    AddressList {
        addresses = List.copyOf(addresses);
        problems = List.copyOf(problems);
    }

    static AddressList read(String text) {
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String part : SEPARATOR.split(lines.get(i))) {
                if (!part.isBlank()) {
                    take(part.strip(), i + 1, lineOf, problems);
                }
            }
        }
        if (lineOf.isEmpty() && problems.isEmpty()) {
            problems.add("There is no address yet: write one a line.");
        } else if (lineOf.size() > MOST) {
            problems.add("These are %d addresses: send to at most %d at once.".formatted(lineOf.size(), MOST));
        }
        return new AddressList(List.copyOf(lineOf.keySet()), problems);
    }

    private static void take(String part, int line, Map<String, Integer> lineOf, List<String> problems) {
        String address = address(part);
        if (address == null) {
            problems.add("line %d: \"%s\" is no e-mail address: write it as pat@school.example.".formatted(line, part));
            return;
        }
        Integer earlier = lineOf.putIfAbsent(address, line);
        if (earlier != null) {
            problems.add("line %d: %s is on line %d already: leave one of them out.".formatted(line, address, earlier));
        }
    }

    /** Null when it is none. */
    private static @Nullable String address(String part) {
        try {
            InternetAddress[] read = InternetAddress.parse(part, true);
            String address = read.length == 1 ? read[0].getAddress().toLowerCase(Locale.ROOT) : "";
            return address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+") ? address : null;
        } catch (AddressException wrong) {
            return null;
        }
    }
}
