package org.rapport.scoring;

import java.util.List;
import java.util.Optional;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Scale;

/** The four characteristics of developmental relationships, and the outcomes that are held beside them. */
public final class Characteristics {
    public static final List<String> IDS =
            List.of("emotional-attachment", "shared-activity", "progressive-complexity", "balance-of-power");

    private static final List<String> OUTCOMES = List.of("engagement", "belonging");

    private Characteristics() {}

    /** Their scales, in this order; empty where the instrument does not have all of them. */
    public static List<Scale> of(Instrument instrument) {
        List<Scale> scales =
                IDS.stream().map(instrument::scale).flatMap(Optional::stream).toList();
        return scales.size() == IDS.size() ? scales : List.of();
    }

    /** The outcome scales that the instrument has. */
    static List<Scale> outcomes(Instrument instrument) {
        return OUTCOMES.stream()
                .map(instrument::scale)
                .flatMap(Optional::stream)
                .toList();
    }
}
