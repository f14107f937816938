package org.rapport.download;

import java.text.Normalizer;
import java.util.Locale;
import org.rapport.aggregate.Scope;

/** Names of downloaded files that every system can keep: letters, digits and hyphens. */
final class ReportFileName {

    private ReportFileName() {}

    /** For example {@code alder-elementary-n-01-en.pdf}. */
    static String of(ShelfUnit unit, String language, String format) {
        return folder(unit) + "-" + language + "." + format;
    }

    static String folder(ShelfUnit unit) {
        String scope =
                unit.unit().scope() == Scope.SCHOOL ? "" : unit.unit().scope().id() + " ";
        return plain(scope + unit.name() + " " + unit.unit().id());
    }

    static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "report" : plain;
    }
}
