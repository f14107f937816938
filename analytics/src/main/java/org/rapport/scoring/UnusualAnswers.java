package org.rapport.scoring;

import java.util.Arrays;
import java.util.Objects;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.MahalanobisDistance;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.PersonFit;
import org.rapport.statistics.Reason;
import org.rapport.statistics.ResponsePatterns;

/** How many respondents answered a scale in a way that hardly goes together. Counted over patterns, since equal answers fit equally. */
public final class UnusualAnswers {
    private static final int FEWEST_ANSWERS = 2;

    private UnusualAnswers() {}

    /**
     * How many contradict themselves under the bank: {@link PersonFit} below {@link PersonFit#CONSPICUOUS}, over the items that are
     * scored. n counts those who answered two of these; one answer cannot contradict itself.
     *
     * @param patterns of everybody, in the categories of the coding
     */
    public static Estimate misfits(BankUse use, ScaleCoding coding, ResponsePatterns patterns) {
        ResponsePatterns ofBank = use.bank().patterns(coding, patterns);
        PersonFit fit = new PersonFit(use.bank().bank().steps());
        int[] row = new int[ofBank.items()];
        long examined = 0;
        long misfits = 0;
        for (int pattern = 0; pattern < ofBank.size(); pattern++) {
            Estimate lz = scored(ofBank, pattern, use.anchors(), row) < FEWEST_ANSWERS
                    ? Estimate.none(Reason.K_LT_2, 0)
                    : fit.of(row);
            if (lz.value() != null) {
                examined += ofBank.count(pattern);
                misfits += lz.value() < PersonFit.CONSPICUOUS ? ofBank.count(pattern) : 0;
            }
        }
        return examined == 0 ? Estimate.none(Reason.NO_DATA, 0) : Estimate.of(misfits, examined);
    }

    /** Writes the answers to the anchors, and tells how many there are. */
    private static int scored(ResponsePatterns patterns, int pattern, long anchors, int[] into) {
        int answered = 0;
        for (int item = 0; item < into.length; item++) {
            boolean isScored = (anchors >>> item & 1) == 1;
            into[item] = isScored ? patterns.category(pattern, item) : ResponsePatterns.MISSING;
            answered += into[item] == ResponsePatterns.MISSING ? 0 : 1;
        }
        return answered;
    }

    /**
     * How many of those who answered all items lie far from the others: {@link MahalanobisDistance} with a p-value below
     * {@link MahalanobisDistance#CONSPICUOUS}.
     *
     * @param patterns of everybody, in the categories of the coding
     */
    public static Estimate outliers(ScaleCoding coding, ResponsePatterns patterns) {
        ResponsePatterns complete = patterns.complete();
        Outcome<MahalanobisDistance> distance = MahalanobisDistance.of(coMoments(coding, complete));
        if (!distance.hasValue()) {
            return distance.estimate(any -> 0);
        }
        long outliers = 0;
        for (int pattern = 0; pattern < complete.size(); pattern++) {
            double[] values = Arrays.stream(values(coding, complete, pattern))
                    .asDoubleStream()
                    .toArray();
            double squared =
                    Objects.requireNonNull(distance.get().squared(values).value());
            outliers += distance.get().p(squared) < MahalanobisDistance.CONSPICUOUS ? complete.count(pattern) : 0;
        }
        return Estimate.of(outliers, distance.n());
    }

    private static CoMoments coMoments(ScaleCoding coding, ResponsePatterns complete) {
        ExactProducts products = new ExactProducts(coding.size());
        for (int pattern = 0; pattern < complete.size(); pattern++) {
            products.add(values(coding, complete, pattern), complete.count(pattern));
        }
        return products.coMoments(1);
    }

    private static int[] values(ScaleCoding coding, ResponsePatterns complete, int pattern) {
        int[] values = new int[coding.size()];
        Arrays.setAll(values, item -> coding.value(item, complete.category(pattern, item)));
        return values;
    }
}
