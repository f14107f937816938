package org.rapport.report;

import java.util.List;
import org.rapport.disclosure.Cell;

/** One school of a heat map. */
public record HeatRow(String code, String school, Cell n, List<HeatCell> cells) {

    public HeatRow {
        cells = List.copyOf(cells);
    }
}
