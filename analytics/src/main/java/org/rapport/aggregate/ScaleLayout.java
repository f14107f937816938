package org.rapport.aggregate;

import java.util.Optional;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.CompensatedSum;
import org.rapport.statistics.Moments;

/**
 * Where a scale's tables lie in a {@link Tally}. With k items whose keyed values run from {@code lowest} to {@code highest}:
 * <ol>
 *   <li>scores: answered items 0..k by sum of keyed values;
 *   <li>favorable: answered items 0..k by favorable answers 0..k;
 *   <li>complete cases: item by keyed value, over respondents who answered all k items;
 *   <li>pairs (everybody only): for each pair of items keyed value by keyed value, over the same complete cases.
 * </ol>
 * Mean, standard deviation, alpha, omega and scale-level percent favorable all follow from these without loss.
 */
final class ScaleLayout {
    private static final byte MISSING = -1;
    private static final int AGREEING = 8;
    private static final int SUM = 16;
    private static final int BITS = 8;
    private static final int LOW = 0xFF;

    private final Scale scale;
    private final int size;
    private final int lowest;
    private final int categories;
    private final int[] answerIndexes;
    private final byte[][] shiftedValues;
    private final int[] contributions; // answered items, favorable ones and the sum of values, side by side
    private final int scores;
    private final int favorables;
    private final int complete;
    private int pairs = -1;

    ScaleLayout(Scale scale, AnswerCodec codec, int start) {
        this.scale = scale;
        this.size = scale.items().size();
        this.lowest = scale.lowest();
        this.categories = scale.categories();
        this.answerIndexes = scale.items().stream()
                .mapToInt(scaleItem -> codec.index(scaleItem.item().id()))
                .toArray();
        this.shiftedValues = new byte[size][256];
        this.contributions = new int[size << BITS];
        for (int item = 0; item < size; item++) {
            readItem(scale.items().get(item), item, codec);
        }
        this.scores = start;
        this.favorables = scores + (size + 1) * sums();
        this.complete = favorables + (size + 1) * (size + 1);
    }

    private void readItem(ScaleItem scaleItem, int item, AnswerCodec codec) {
        for (int stored = 0; stored < 256; stored++) {
            Optional<ResponseOption> option = codec.option(answerIndexes[item], (byte) stored);
            Integer value = option.map(ResponseOption::value).orElse(null);
            shiftedValues[item][stored] = value == null ? MISSING : (byte) (scaleItem.keyed(value) - lowest);
            boolean counts = option.isPresent()
                    && scaleItem.item().favorable().contains(option.get().code());
            contributions[item << BITS | stored] =
                    value == null ? 0 : 1 | (counts ? 1 << AGREEING : 0) | shiftedValues[item][stored] << SUM;
        }
    }

    private int sums() {
        return size * (categories - 1) + 1;
    }

    Scale scale() {
        return scale;
    }

    int size() {
        return size;
    }

    int lowest() {
        return lowest;
    }

    int categories() {
        return categories;
    }

    /** The middle of the scale, between its lowest and its highest score. */
    double midpoint() {
        return lowest + (categories - 1) / 2.0;
    }

    int length() {
        return complete + size * categories - scores;
    }

    /** Places the tables of item pairs and tells where the next thing may lie. */
    int placePairs(int start) {
        pairs = start;
        return start + size * (size - 1) / 2 * categories * categories;
    }

    int answerIndex(int item) {
        return answerIndexes[item];
    }

    /** Where a complete case's stored answer to an item is counted; −1 where it has no value. */
    int completePosition(int item, int stored) {
        int value = shiftedValues[item][stored];
        return value == MISSING ? -1 : complete + item * categories + value;
    }

    /**
     * Finds where these answers count.
     *
     * @param positions takes the place in the table of scores and the one in that of favorable answers, from {@code at} on
     * @param values takes the keyed values, counted from the lowest; −1 where there is none
     * @return whether all items were answered
     */
    boolean read(byte[] answers, int[] positions, int at, int[] values) {
        int total = 0;
        int[] table = contributions;
        int[] indexes = answerIndexes;
        for (int item = 0; item < indexes.length; item++) {
            int contribution = table[item << BITS | answers[indexes[item]] & LOW];
            total += contribution;
            values[item] = contribution == 0 ? MISSING : contribution >>> SUM;
        }
        int answered = total & LOW;
        positions[at] = scores + answered * sums() + (total >>> SUM);
        positions[at + 1] = favorables + answered * (size + 1) + (total >>> AGREEING & LOW);
        return answered == size;
    }

    /** Appends where the complete cases count these values. */
    int completePositions(int[] values, int[] positions, int written) {
        int next = written;
        for (int item = 0; item < size; item++) {
            if (values[item] != MISSING) {
                positions[next++] = complete + item * categories + values[item];
            }
        }
        return next;
    }

    /** Counts the pairs of values of a respondent who answered all items. */
    void addPairs(int[] values, int[] counts) {
        int table = pairs;
        int width = categories;
        int square = width * width;
        for (int a = 0; a < values.length; a++) {
            int row = values[a] * width;
            for (int b = a + 1; b < values.length; b++) {
                counts[table + row + values[b]]++;
                table += square;
            }
        }
    }

    /** The scores of respondents with enough answered items: every possible score and how often it came. */
    Histogram scores(Tally tally) {
        int least = Math.max(1, scale.minimumAnswered());
        double[] values = new double[(size - least + 1) * sums()];
        long[] counts = new long[values.length];
        int next = 0;
        for (int answered = least; answered <= size; answered++) {
            for (int sum = 0; sum < sums(); sum++) {
                values[next] = (double) (sum + answered * lowest) / answered;
                counts[next++] = tally.count(scores + answered * sums() + sum);
            }
        }
        return new Histogram(values, counts);
    }

    /** The sums of the complete cases. */
    Histogram completeSums(Tally tally) {
        double[] values = new double[sums()];
        long[] counts = new long[sums()];
        for (int sum = 0; sum < sums(); sum++) {
            values[sum] = sum + size * lowest;
            counts[sum] = tally.count(scores + size * sums() + sum);
        }
        return new Histogram(values, counts);
    }

    /** One item's keyed values over the complete cases. */
    Histogram completeItem(Tally tally, int item) {
        double[] values = new double[categories];
        long[] counts = new long[categories];
        for (int category = 0; category < categories; category++) {
            values[category] = category + lowest;
            counts[category] = tally.count(complete + item * categories + category);
        }
        return new Histogram(values, counts);
    }

    /** Means and co-moments of the keyed items over the complete cases, from the tables of pairs; everybody's tally only. */
    CoMoments complete(Tally tally) {
        double[] means = new double[size];
        double[][] products = new double[size][size];
        for (int item = 0; item < size; item++) {
            Moments moments = completeItem(tally, item).moments();
            means[item] = moments.mean();
            products[item][item] = moments.squares();
        }
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                products[a][b] = product(tally, a, b, means);
                products[b][a] = products[a][b];
            }
        }
        return CoMoments.of(completeSums(tally).n(), means, products);
    }

    private double product(Tally tally, int a, int b, double[] means) {
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < categories; x++) {
            for (int y = 0; y < categories; y++) {
                long count = pair(tally, a, b, x, y);
                sum.add(count * (x + lowest - means[a]) * (y + lowest - means[b]));
            }
        }
        return sum.value();
    }

    /** How many respondents answered so many items and found so many of them favorable. */
    long favorable(Tally tally, int answered, int agreeing) {
        return tally.count(favorables + answered * (size + 1) + agreeing);
    }

    /** Complete cases with this pair of keyed values (counted from the lowest) on items a &lt; b; everybody's tally only. */
    long pair(Tally tally, int a, int b, int valueA, int valueB) {
        int pair = a * (2 * size - a - 1) / 2 + (b - a - 1);
        return tally.count(pairs + (pair * categories + valueA) * categories + valueB);
    }
}
