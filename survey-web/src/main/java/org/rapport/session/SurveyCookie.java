package org.rapport.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseCookie;

/**
 * The one cookie of the survey, gone with the browser: which code is open, in which language, and how it is read. It holds no
 * session number: whatever server comes up next can go on with it.
 *
 * @param code normal form; empty before a code was typed
 * @param language BCP 47 tag; empty before one was chosen
 * @param size {@code normal}, {@code large} or {@code largest}
 * @param contrast {@code normal} or {@code more}
 * @param advance {@code on} or {@code off}: whether the next question comes by itself
 */
record SurveyCookie(String code, String language, String size, String contrast, String advance) {

    static final String NAME = "rapport-survey";
    static final SurveyCookie NONE = new SurveyCookie("", "", "normal", "normal", "on");
    private static final List<Set<String>> DISPLAYS =
            List.of(Set.of("normal", "large", "largest"), Set.of("normal", "more"), Set.of("on", "off"));

    static SurveyCookie of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return read(cookie.getValue());
                }
            }
        }
        return NONE;
    }

    /** What a browser sent is checked part by part; whatever is not ours is left out. */
    static SurveyCookie read(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 5 || !parts[0].matches("[A-Z0-9]{0,16}") || !parts[1].matches("[A-Za-z-]{0,12}")) {
            return NONE;
        }
        for (int i = 0; i < DISPLAYS.size(); i++) {
            if (!DISPLAYS.get(i).contains(parts[i + 2])) {
                return NONE;
            }
        }
        return new SurveyCookie(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    SurveyCookie withCode(String opened) {
        return new SurveyCookie(opened, language, size, contrast, advance);
    }

    SurveyCookie withLanguage(String chosen) {
        return new SurveyCookie(code, chosen, size, contrast, advance);
    }

    /** With one way of reading changed; anything unknown changes nothing. */
    SurveyCookie with(String name, String value) {
        SurveyCookie changed =
                switch (name) {
                    case "size" -> new SurveyCookie(code, language, value, contrast, advance);
                    case "contrast" -> new SurveyCookie(code, language, size, value, advance);
                    case "advance" -> new SurveyCookie(code, language, size, contrast, value);
                    default -> this;
                };
        return read(changed.value()).equals(changed) ? changed : this;
    }

    String value() {
        return String.join(".", code, language, size, contrast, advance);
    }

    /** As the header {@code Set-Cookie}. */
    String header(boolean secure) {
        return ResponseCookie.from(NAME, value())
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .build()
                .toString();
    }
}
