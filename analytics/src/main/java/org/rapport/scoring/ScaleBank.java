package org.rapport.scoring;

import java.util.List;
import org.rapport.statistics.CreditModel;
import org.rapport.statistics.ItemBank;
import org.rapport.statistics.ResponsePatterns;

/**
 * A calibrated scale with what is needed to use it: how categories were joined before the calibration, which every later
 * administration repeats. Items of the scale that could not be calibrated are not in it.
 *
 * @param recoding for each item of the bank the calibrated category of each category
 * @param respondents with at least one answer to the calibrated items
 */
public record ScaleBank(ItemBank bank, List<List<Integer>> recoding, CreditModel model, long respondents) {

    public ScaleBank {
        recoding = recoding.stream().map(List::copyOf).toList();
        if (recoding.size() != bank.items().size()) {
            throw new IllegalArgumentException("The bank of %s has %d items and %d recodings"
                    .formatted(bank.scale(), bank.items().size(), recoding.size()));
        }
    }

    /** The same numbers as another version. */
    public ScaleBank as(String version) {
        ItemBank renamed =
                new ItemBank(bank.scale(), version, bank.items(), bank.steps(), bank.sigma(), bank.reportingScale());
        return new ScaleBank(renamed, recoding, model, respondents);
    }

    /** Whether two banks score alike, whatever their versions. */
    public boolean isLike(ScaleBank other) {
        return as("").bank.fingerprint().equals(other.as("").bank.fingerprint()) && recoding.equals(other.recoding);
    }

    /** What respondents answered to the bank's items, in its categories. */
    public ResponsePatterns patterns(ScaleCoding coding, ResponsePatterns ofScale) {
        return recoded(ofScale, coding.positions(bank.items()), recoding);
    }

    /** Some items of a scale's patterns, with their categories renamed. */
    static ResponsePatterns recoded(ResponsePatterns patterns, int[] items, List<List<Integer>> recoding) {
        int[][] rows = new int[patterns.size()][items.length];
        long[] counts = new long[patterns.size()];
        for (int pattern = 0; pattern < rows.length; pattern++) {
            counts[pattern] = patterns.count(pattern);
            for (int item = 0; item < items.length; item++) {
                int category = patterns.category(pattern, items[item]);
                rows[pattern][item] = category == ResponsePatterns.MISSING
                        ? ResponsePatterns.MISSING
                        : recoding.get(item).get(category);
            }
        }
        return ResponsePatterns.of(items.length, rows, counts);
    }
}
