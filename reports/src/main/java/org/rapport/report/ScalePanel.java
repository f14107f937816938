package org.rapport.report;

import java.util.List;

/** Scales that share one axis. */
public record ScalePanel(Range range, List<ScaleRow> rows) {

    public ScalePanel {
        rows = List.copyOf(rows);
    }
}
