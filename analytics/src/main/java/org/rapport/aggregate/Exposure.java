package org.rapport.aggregate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rapport.instrument.ScaleItem;

/**
 * What the numbers about one group could give away, variable by variable, in the order of {@link #variables}: how many people
 * stand behind a variable, and whether all of them answered alike.
 *
 * @param n respondents behind each variable
 * @param unanimous variables on which everybody gave the same answer, or everybody a favorable or nobody a favorable one
 */
public record Exposure(int[] n, BitSet unanimous) {

    /** The name under which the count of respondents is published. */
    public static final String RESPONSES = "responses";

    /** Respondents first, then the reported items, then the scales. */
    public static List<String> variables(TallyLayout layout) {
        List<String> variables = new ArrayList<>();
        variables.add(RESPONSES);
        layout.items().forEach(item -> variables.add(item.item().id()));
        layout.scales().forEach(scale -> variables.add(scale.scale().id()));
        return variables;
    }

    /** For each variable the variables from whose mean its own could be worked out: for a scale, its items. */
    public static List<int[]> parts(TallyLayout layout) {
        List<String> variables = variables(layout);
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i <= layout.items().size(); i++) {
            parts.add(new int[0]);
        }
        for (ScaleLayout scale : layout.scales()) {
            parts.add(scale.scale().items().stream()
                    .map(ScaleItem::item)
                    .mapToInt(item -> variables.indexOf(item.id()))
                    .toArray());
        }
        return parts;
    }

    public static Exposure of(TallyLayout layout, Tally tally) {
        int[] n = new int[1 + layout.items().size() + layout.scales().size()];
        BitSet unanimous = new BitSet(n.length);
        n[0] = Math.toIntExact(tally.respondents());
        int variable = 1;
        for (ItemLayout item : layout.items()) {
            n[variable] = Math.toIntExact(item.n(tally));
            unanimous.set(variable, n[variable] > 0 && isUnanimous(item, tally));
            variable++;
        }
        for (ScaleLayout scale : layout.scales()) {
            Histogram scores = scale.scores(tally);
            n[variable] = Math.toIntExact(scores.n());
            unanimous.set(variable, n[variable] > 0 && (scores.isConstant() || isUnanimous(scale, tally)));
            variable++;
        }
        return new Exposure(n, unanimous);
    }

    private static boolean isUnanimous(ItemLayout item, Tally tally) {
        long favorable = item.favorable(tally);
        return favorable == 0
                || favorable == item.n(tally)
                || item.histogram(tally).isConstant();
    }

    private static boolean isUnanimous(ScaleLayout scale, Tally tally) {
        boolean someFavorable = false;
        boolean someNot = false;
        for (int answered = 1; answered <= scale.size(); answered++) {
            for (int agreeing = 0; agreeing <= answered; agreeing++) {
                boolean present = scale.favorable(tally, answered, agreeing) > 0;
                someFavorable |= present && agreeing > 0;
                someNot |= present && agreeing < answered;
            }
        }
        return !someFavorable || !someNot;
    }
}
