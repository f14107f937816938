package org.rapport.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Scale;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.EvenOddConsistency;
import org.rapport.statistics.ResponsePatterns;

/**
 * A respondent's {@link EvenOddConsistency} as a whole multiple of {@link #UNIT}, from whole sums and without an object for a row: over
 * the instrument's scales in the order of the file, leaving out a scale that shares an item with an earlier one, so that no answer
 * counts twice. Answers are keyed first, otherwise an item that asks the other way round would look inconsistent.
 */
final class EvenOddHalves {
    static final double UNIT = 0x1p-30;
    static final long NONE = Long.MIN_VALUE;

    private static final int PARTS = 27_720; // as in ScaleMean: means of up to twelve answers are whole

    private final ScaleCoding[] codings;
    private final long[] odd; // of one row at a time
    private final long[] even;

    EvenOddHalves(Instrument instrument) {
        AnswerCodec codec = new AnswerCodec(instrument);
        this.codings = withoutSharedItems(instrument).stream()
                .map(scale -> new ScaleCoding(scale, codec))
                .toArray(ScaleCoding[]::new);
        this.odd = new long[codings.length];
        this.even = new long[codings.length];
    }

    private static List<Scale> withoutSharedItems(Instrument instrument) {
        List<Scale> kept = new ArrayList<>();
        Set<String> items = new HashSet<>();
        for (Scale scale : instrument.scales()) {
            List<String> own =
                    scale.items().stream().map(member -> member.item().id()).toList();
            if (own.stream().noneMatch(items::contains)) {
                kept.add(scale);
                items.addAll(own);
            }
        }
        return kept;
    }

    /** How alike a respondent answers both halves of the scales, in units, or {@link #NONE}. */
    long of(byte[] answers) {
        int scales = 0;
        for (ScaleCoding coding : codings) {
            odd[scales] = mean(coding, 0, answers);
            even[scales] = mean(coding, 1, answers);
            scales += odd[scales] == NONE || even[scales] == NONE ? 0 : 1;
        }
        return scales < EvenOddConsistency.FEWEST_SCALES ? NONE : consistency(scales);
    }

    /** Of every second item from this one on, in parts. */
    private static long mean(ScaleCoding coding, int from, byte[] answers) {
        int answered = 0;
        int sum = 0;
        for (int item = from; item < coding.size(); item += 2) {
            int category = coding.category(item, answers);
            if (category != ResponsePatterns.MISSING) {
                answered++;
                sum += coding.value(item, category);
            }
        }
        return answered == 0 ? NONE : Math.round((double) sum * PARTS / answered);
    }

    private long consistency(int scales) {
        long oddVaries = scales * products(odd, odd, scales) - sum(odd, scales) * sum(odd, scales);
        long evenVaries = scales * products(even, even, scales) - sum(even, scales) * sum(even, scales);
        long together = scales * products(odd, even, scales) - sum(odd, scales) * sum(even, scales);
        return oddVaries == 0 || evenVaries == 0
                ? NONE
                : Math.round(
                        EvenOddConsistency.steppedUp(together / Math.sqrt((double) oddVaries * evenVaries)) / UNIT);
    }

    private static long sum(long[] values, int scales) {
        long sum = 0;
        for (int scale = 0; scale < scales; scale++) {
            sum += values[scale];
        }
        return sum;
    }

    private static long products(long[] one, long[] other, int scales) {
        long sum = 0;
        for (int scale = 0; scale < scales; scale++) {
            sum += one[scale] * other[scale];
        }
        return sum;
    }
}
