package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;
import org.rapport.instrument.RespondentGroup;
import org.rapport.statistics.AssociationReading;

/**
 * What goes together with an outcome inside schools. Nothing here is a cause.
 *
 * @param outcome its name
 * @param explained share of its differences inside schools that goes with the characteristics, R²
 * @param parts the characteristics in their own order; empty where R² is too small to hand out
 */
public record Association(RespondentGroup respondents, String outcome, Cell explained, List<Part> parts) {

    public Association {
        parts = List.copyOf(parts);
    }

    /**
     * A characteristic's part.
     *
     * @param share of the outcome's differences, a part of R²
     * @param between correlation of school means, the characteristic and the outcome from different students
     */
    public record Part(String scaleId, String name, Interval share, Cell between, AssociationReading reading) {}
}
