package org.rapport.statistics;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which signs of careless answering one respondent shows. One sign proves nothing; only two independent ones may exclude
 * anybody, and never in silence ({@link QualitySensitivity}).
 *
 * @param longstring a run of so many equal answers is a sign
 * @param relativeSpeed more than so many times the usual speed is one
 * @param fastPages more than this share of pages faster than they can be read is one
 */
public record QualityFlags(int longstring, double relativeSpeed, double fastPages) {

    /** Ten equal answers, twice the usual speed, half of the pages. */
    public static final QualityFlags DEFAULT = new QualityFlags(10, 2, 0.5);

    /** So many signs may exclude a respondent. */
    public static final int EXCLUDING = 2;

    private static final double LONG_SHARE = 0.4;

    public enum Sign {
        LONGSTRING,
        RELATIVE_SPEED,
        FAST_PAGES
    }

    public QualityFlags {
        if (longstring < 2 || !(relativeSpeed > 0) || !(fastPages >= 0 && fastPages <= 1)) {
            throw new IllegalArgumentException(
                    "No signs of carelessness: " + longstring + ", " + relativeSpeed + ", " + fastPages);
        }
    }

    /** The defaults for a survey of so many items, where a run of 40 % of them is long. */
    public static QualityFlags forItems(int items) {
        return new QualityFlags(
                Math.max(DEFAULT.longstring, (int) Math.ceil(LONG_SHARE * items)),
                DEFAULT.relativeSpeed,
                DEFAULT.fastPages);
    }

    /** What has no value is no sign. */
    public Set<Sign> of(Estimate run, Estimate speed, Estimate shareOfFastPages) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (run.value() != null && run.value() >= longstring) {
            signs.add(Sign.LONGSTRING);
        }
        if (speed.value() != null && speed.value() > relativeSpeed) {
            signs.add(Sign.RELATIVE_SPEED);
        }
        if (shareOfFastPages.value() != null && shareOfFastPages.value() > fastPages) {
            signs.add(Sign.FAST_PAGES);
        }
        return signs;
    }
}
