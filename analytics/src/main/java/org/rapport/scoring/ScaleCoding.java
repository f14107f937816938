package org.rapport.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.ResponsePatterns;

/**
 * What the packed answers to a scale's items say: categories counted from 0 in the favorable direction, in the order of the keyed
 * values, as item response models and group comparisons want them; and the keyed values themselves, for the mean of the answers.
 */
public final class ScaleCoding {
    private static final int BITS = 8;
    private static final int LOW = 0xFF;

    private final Scale scale;
    private final int[] answerIndexes;
    private final int[][] values; // item, category: the keyed value, ascending
    private final byte[] categories; // item and stored answer

    public ScaleCoding(Scale scale, AnswerCodec codec) {
        this.scale = scale;
        int size = scale.items().size();
        this.answerIndexes = new int[size];
        this.values = new int[size][];
        this.categories = new byte[size << BITS];
        Arrays.fill(categories, (byte) ResponsePatterns.MISSING);
        for (int item = 0; item < size; item++) {
            ScaleItem member = scale.items().get(item);
            answerIndexes[item] = codec.index(member.item().id());
            values[item] = scored(member)
                    .mapToInt(option -> keyed(member, option))
                    .distinct()
                    .sorted()
                    .toArray();
            for (ResponseOption option : scored(member).toList()) {
                int stored = codec.optionByte(answerIndexes[item], option.code());
                categories[item << BITS | stored] = (byte) Arrays.binarySearch(values[item], keyed(member, option));
            }
        }
    }

    private static Stream<ResponseOption> scored(ScaleItem member) {
        return Objects.requireNonNull(member.item().options()).scored().stream();
    }

    private static int keyed(ScaleItem member, ResponseOption option) {
        return member.keyed(Objects.requireNonNull(option.value()));
    }

    public Scale scale() {
        return scale;
    }

    public int size() {
        return answerIndexes.length;
    }

    /** Item ids in the order of the scale. */
    public List<String> items() {
        return scale.items().stream().map(member -> member.item().id()).toList();
    }

    /** How many categories an item has. */
    public int categories(int item) {
        return values[item].length;
    }

    /** The category of the chosen option of an item, or {@link ResponsePatterns#MISSING}. */
    int category(int item, byte[] answers) {
        return categories[item << BITS | answers[answerIndexes[item]] & LOW];
    }

    int value(int item, int category) {
        return values[item][category];
    }

    /** The category of each option that carries a value, in the order of the options. */
    public List<CodedOption> options(int item) {
        ScaleItem member = scale.items().get(item);
        return scored(member)
                .map(option -> new CodedOption(option.code(), Arrays.binarySearch(values[item], keyed(member, option))))
                .toList();
    }

    /** An option of an item and its category on the scale. */
    public record CodedOption(String code, int category) {}

    /** An item's lowest category that counts as favorable; the highest category where none does. */
    int firstFavorable(int item) {
        List<String> favorable = scale.items().get(item).item().favorable();
        return options(item).stream()
                .filter(option -> favorable.contains(option.code()))
                .mapToInt(CodedOption::category)
                .min()
                .orElse(values[item].length - 1);
    }

    /** Whether all items are answered from the same options. */
    boolean isOfOneFormat() {
        return scale.items().stream()
                        .map(member ->
                                Objects.requireNonNull(member.item().options()).id())
                        .distinct()
                        .count()
                == 1;
    }

    /** The positions of some items in the scale. */
    int[] positions(List<String> some) {
        List<String> all = items();
        return some.stream().mapToInt(all::indexOf).toArray();
    }

    /** The number of categories of the item that has most. */
    int mostCategories() {
        return IntStream.range(0, size()).map(this::categories).max().orElse(0);
    }
}
