package org.rapport.report.chart;

import java.util.List;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.OptionLabel;

/**
 * The colours of charts. Each is also a CSS class, so that a page can adapt it to a dark surface. Brown to teal can be told
 * apart with any kind of colour vision.
 */
public final class Palette {

    static final String INK = "#1e2a30";
    static final String INK_SOFT = "#4b5a62";
    static final String LINE = "#d9dcd6";
    static final String ACCENT = "#0b6b6b";
    static final String TEACHERS = "#6a3d9a";

    private static final String MIDDLE = "#d8dadb";
    private static final List<String> LOW = List.of("#b35806", "#f1a340", "#f8d3a0");
    private static final List<String> HIGH = List.of("#c3e0dd", "#7fbfb9", "#0b6b6b");

    private Palette() {}

    static String of(RespondentGroup respondents) {
        return respondents == RespondentGroup.STUDENTS ? ACCENT : TEACHERS;
    }

    /** The colour of the option at a place in a legend that runs from least to most favorable. */
    public static String of(List<OptionLabel> legend, int place) {
        return switch (legend.get(place).side()) {
            case MIDDLE -> MIDDLE;
            case LOW -> LOW.get(Math.min(place, LOW.size() - 1));
            case HIGH -> HIGH.get(Math.max(0, HIGH.size() - (legend.size() - place)));
        };
    }

    /** Ink that is legible on {@link #of(List, int)}. */
    static String inkOn(String colour) {
        return colour.equals("#b35806") || colour.equals("#0b6b6b") ? "#ffffff" : INK;
    }
}
