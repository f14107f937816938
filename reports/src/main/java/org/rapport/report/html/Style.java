package org.rapport.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rapport.report.Report;

/** The style sheets of page and PDF. */
public final class Style {

    private static final Pattern TOKEN = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{6})");

    private Style() {}

    /** For one file that needs nothing else: the fonts are inside. */
    static String page() {
        return face("regular", 400) + face("bold", 700) + read("style/shared.css") + read("style/page.css");
    }

    /** For PDF renderers, which know no custom properties: every token is replaced by its light colour. */
    public static String print() {
        String css = read("style/shared.css") + read("style/print.css");
        String tokens = read("style/page.css").lines().findFirst().orElseThrow();
        var token = TOKEN.matcher(tokens);
        while (token.find()) {
            css = css.replace("var(" + token.group(1) + ")", token.group(2));
        }
        return css;
    }

    private static String face(String name, int weight) {
        String font = Base64.getEncoder().encodeToString(bytes("fonts/atkinson-hyperlegible-" + name + ".woff2"));
        return "@font-face{font-family:\"Atkinson Hyperlegible\";font-weight:" + weight
                + ";font-display:swap;src:url(data:font/woff2;base64," + font + ") format(\"woff2\")}\n";
    }

    private static String read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Report.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
