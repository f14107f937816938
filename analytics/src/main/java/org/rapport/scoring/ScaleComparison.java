package org.rapport.scoring;

import java.util.List;
import java.util.Optional;
import org.rapport.statistics.Comparability;
import org.rapport.statistics.DifImpact;
import org.rapport.statistics.DifferentialItemFunctioning;

/**
 * Whether a group and all others who told the same breakdown can be compared on a scale.
 *
 * @param items positions in the scale of the items that were compared: those that at least
 *     {@link DifferentialItemFunctioning#FEWEST} of both answered (a grade band may not be asked some)
 * @param dif items by their position in {@code items}; empty where a group has too few complete cases
 * @param comparability items by their position in the scale
 * @param impact what the flagged items do to the gap; empty as {@code dif}
 * @param respondents complete cases of both
 */
public record ScaleComparison(
        Group focal,
        List<Integer> items,
        Optional<DifferentialItemFunctioning> dif,
        Comparability comparability,
        Optional<DifImpact> impact,
        long respondents) {

    public ScaleComparison {
        items = List.copyOf(items);
    }
}
