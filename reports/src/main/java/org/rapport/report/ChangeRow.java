package org.rapport.report;

import java.util.List;

/**
 * The changes of one scale, students beside teachers.
 *
 * @param axis the part of the scale that is drawn, the same for all scales that stand together
 */
public record ChangeRow(String scaleId, String name, Range axis, List<Change> changes) {

    public ChangeRow {
        changes = List.copyOf(changes);
    }
}
