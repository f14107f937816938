package org.rapport.report;

import org.rapport.disclosure.Cell;
import org.rapport.statistics.KishDesignEffect;

/**
 * Who stands for whom.
 *
 * @param indicator 1 where the response was even over schools and grades
 * @param variation the greatest bias, in standard deviations, that people who did not answer can cause
 * @param designEffect what weighting costs in precision
 */
public record Representation(Cell indicator, Cell variation, Cell designEffect) {

    /** Whether weights cost so much precision that a reader should know. */
    boolean isCostly() {
        return Interval.exact(designEffect).orElse(1) > KishDesignEffect.WARNING;
    }
}
