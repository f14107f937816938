package org.rapport.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Scale;
import org.rapport.response.AnswerCodec;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.FactorStructure;
import org.rapport.statistics.MeasurementInvariance;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.ResponsePatterns;

/**
 * Whether the four characteristics are measured in the same way in the groups of a breakdown: co-moments of all their items over
 * those who answered every one, group by group, and the factor model with one factor a characteristic. Groups with fewer than
 * {@link #FEWEST} complete cases are left out; a breakdown needs two others.
 *
 * <p>None where the instrument does not have all four characteristics, or an item is on two of them.
 */
public final class InvarianceRecords {
    /** The fewest complete cases of a group. */
    public static final long FEWEST = 200;

    private final Groups groups;
    private final List<ScaleCoding> codings;
    private final FactorStructure structure;
    private final PackedProducts products;
    private final int[] values;
    private final int[] memberships;

    public InvarianceRecords(Instrument instrument) {
        AnswerCodec codec = new AnswerCodec(instrument);
        this.groups = Groups.compared(instrument);
        List<Scale> scales = Characteristics.of(instrument);
        List<String> items = scales.stream()
                .flatMap(scale -> scale.items().stream())
                .map(member -> member.item().id())
                .toList();
        boolean eachOnce = items.stream().distinct().count() == items.size();
        this.codings = eachOnce
                ? scales.stream().map(scale -> new ScaleCoding(scale, codec)).toList()
                : List.of();
        this.structure = new FactorStructure(factors(codings));
        this.values = new int[structure.items()];
        this.memberships = new int[groups.most()];
        int highest =
                codings.stream().mapToInt(ScaleCoding::mostCategories).max().orElse(1);
        this.products = new PackedProducts(values.length, highest, groups.size());
    }

    private static List<List<Integer>> factors(List<ScaleCoding> codings) {
        List<List<Integer>> factors = new ArrayList<>();
        int next = 0;
        for (ScaleCoding coding : codings) {
            factors.add(IntStream.range(next, next + coding.size()).boxed().toList());
            next += coding.size();
        }
        return factors;
    }

    /** Takes one row. */
    public void add(String language, String gradeBand, byte[] answers) {
        int next = 0;
        for (ScaleCoding coding : codings) {
            for (int item = 0; item < coding.size(); item++) {
                int category = coding.category(item, answers);
                if (category == ResponsePatterns.MISSING) {
                    return;
                }
                values[next++] = category;
            }
        }
        if (next > 0) {
            products.add(values, memberships, groups.read(answers, language, gradeBand, memberships));
        }
    }

    /** The model of each breakdown of the instrument that has two groups large enough. */
    public Map<String, Outcome<MeasurementInvariance>> byBreakdown() {
        Map<String, List<CoMoments>> large = new LinkedHashMap<>();
        List<Group> all = groups.all();
        for (int group = 0; group < all.size(); group++) {
            if (products.n(group) >= FEWEST) {
                large.computeIfAbsent(all.get(group).breakdown(), any -> new ArrayList<>())
                        .add(products.coMoments(group));
            }
        }
        Map<String, Outcome<MeasurementInvariance>> models = new LinkedHashMap<>();
        large.forEach((breakdown, moments) -> {
            if (moments.size() > 1) {
                models.put(breakdown, MeasurementInvariance.of(structure, moments));
            }
        });
        return models;
    }
}
