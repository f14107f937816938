package org.rapport.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;

/**
 * How an item is answered: a graded response with cuts from −1.8 to 1.2 that its difficulty shifts, the latent answer being
 * θ + 0.8 · noise. An item keyed in reverse is answered from the other end.
 */
final class SimulatedItem {
    private static final double LOWEST_CUT = -1.8;
    private static final double HIGHEST_CUT = 1.2;
    private static final double NOISE = 0.8;
    private static final double SPREAD_OF_DIFFICULTY = 0.3;

    private final Item item;
    private final int scale;
    private final boolean reverse;
    private final double[] cuts;
    private final byte[] ascending;
    private final byte withoutValue;

    SimulatedItem(Item item, Instrument instrument) {
        this.item = item;
        this.scale = scale(item, instrument);
        this.reverse = scale >= 0
                && instrument.scales().get(scale).items().stream()
                        .anyMatch(member -> member.item().id().equals(item.id()) && member.reverse());
        List<ResponseOption> options =
                item.options() == null ? List.of() : item.options().options();
        this.ascending = ascending(options);
        this.cuts = cuts(item.id(), ascending.length);
        this.withoutValue = withoutValue(options);
    }

    private static byte withoutValue(List<ResponseOption> options) {
        for (int option = 0; option < options.size(); option++) {
            if (options.get(option).value() == null) {
                return (byte) (option + 1);
            }
        }
        return 0;
    }

    private static int scale(Item item, Instrument instrument) {
        List<Scale> scales = instrument.scales();
        for (int scale = 0; scale < scales.size(); scale++) {
            if (scales.get(scale).items().stream()
                    .map(ScaleItem::item)
                    .anyMatch(member -> member.id().equals(item.id()))) {
                return scale;
            }
        }
        return -1;
    }

    private static byte[] ascending(List<ResponseOption> options) {
        List<ResponseOption> scored = options.stream()
                .filter(option -> option.value() != null)
                .sorted(Comparator.comparing(option -> Objects.requireNonNull(option.value())))
                .toList();
        byte[] stored = new byte[scored.size()];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = (byte) (options.indexOf(scored.get(i)) + 1);
        }
        return stored;
    }

    private static double[] cuts(String id, int categories) {
        double[] cuts = new double[Math.max(0, categories - 1)];
        double difficulty = SPREAD_OF_DIFFICULTY * Draws.normal(0, id);
        for (int i = 0; i < cuts.length; i++) {
            double share = cuts.length == 1 ? 0.5 : (double) i / (cuts.length - 1);
            cuts[i] = LOWEST_CUT + share * (HIGHEST_CUT - LOWEST_CUT) + difficulty;
        }
        return cuts;
    }

    Item item() {
        return item;
    }

    /** The position of the first scale that has the item, −1 for none. */
    int scale() {
        return scale;
    }

    boolean hasOptionWithoutValue() {
        return withoutValue > 0;
    }

    byte optionWithoutValue() {
        return withoutValue;
    }

    /** The stored byte of an answer given at a latent level. */
    byte answer(double level, Random random) {
        double felt = level + NOISE * random.nextGaussian();
        int category = 0;
        while (category < cuts.length && felt > cuts[category]) {
            category++;
        }
        return ascending[reverse ? ascending.length - 1 - category : category];
    }
}
