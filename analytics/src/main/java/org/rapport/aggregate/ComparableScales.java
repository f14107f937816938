package org.rapport.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Scale;
import org.rapport.statistics.Comparability;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.Reason;

/** Whether a subgroup may be compared with the others on a scale, as the findings about the pool say. */
public final class ComparableScales {
    private static final String FLAGGED = "dif.flagged.";

    private record Compared(String scale, Subgroup focal) {}

    private final Map<Compared, Comparability> comparabilities = new HashMap<>();

    private ComparableScales() {}

    /** @param measured findings about the pool; others among them do no harm */
    public static ComparableScales of(Instrument instrument, List<Finding> measured) {
        ComparableScales made = new ComparableScales();
        Map<Compared, SortedSet<Integer>> flagged = flagged(instrument, measured);
        for (Finding finding : measured) {
            if (finding.statistic().equals("comparable")) {
                Compared compared = new Compared(finding.variable(), finding.subgroup());
                made.comparabilities.put(
                        compared, comparability(finding.estimate(), flagged.getOrDefault(compared, new TreeSet<>())));
            }
        }
        return made;
    }

    private static Map<Compared, SortedSet<Integer>> flagged(Instrument instrument, List<Finding> measured) {
        Map<Compared, SortedSet<Integer>> flagged = new HashMap<>();
        for (Finding finding : measured) {
            if (finding.statistic().startsWith(FLAGGED)
                    && Objects.equals(finding.estimate().value(), 1.0)) {
                Scale scale = instrument
                        .scale(finding.statistic().substring(FLAGGED.length()))
                        .orElseThrow();
                int position = scale.items().stream()
                        .map(member -> member.item().id())
                        .toList()
                        .indexOf(finding.variable());
                flagged.computeIfAbsent(new Compared(scale.id(), finding.subgroup()), any -> new TreeSet<>())
                        .add(position);
            }
        }
        return flagged;
    }

    private static Comparability comparability(Estimate comparable, SortedSet<Integer> flagged) {
        Reason reason = comparable.reason();
        if (reason != null) {
            return reason == Reason.NOT_COMPARABLE
                    ? new Comparability.NotOnThisScale(flagged)
                    : new Comparability.Unknown(reason);
        }
        return flagged.isEmpty() ? new Comparability.OnAllItems() : new Comparability.WithoutItems(flagged);
    }

    /** {@code NO_DATA} where nobody looked. A gap is withheld only where {@link #forbids} says so. */
    public Comparability of(String scale, Subgroup focal) {
        return comparabilities.getOrDefault(new Compared(scale, focal), new Comparability.Unknown(Reason.NO_DATA));
    }

    /** Whether it is known that the subgroup cannot be compared on the scale. */
    public boolean forbids(String scale, Subgroup focal) {
        return of(scale, focal) instanceof Comparability.NotOnThisScale;
    }
}
