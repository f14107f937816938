package org.rapport.disclosure;

import java.util.BitSet;
import java.util.List;

/**
 * What has to be protected, and what it may cost.
 *
 * @param table everything that is released together
 * @param primary cells that must be hidden and whose counts must stay uncertain
 * @param unshown cells that are not part of the release, such as atoms; they cost nothing
 * @param fixed cells that are out already and cannot be hidden any more
 * @param loss what hiding another cell costs
 * @param requirements how wide the inferred intervals must be, for every primary cell
 */
public record SuppressionProblem(
        TableModel table,
        BitSet primary,
        BitSet unshown,
        BitSet fixed,
        InformationLoss loss,
        List<Requirement> requirements) {

    /** Widths below these give too much away: five people for anybody, three for the informed attacker. */
    private static final double WIDTH = 5;

    private static final double WIDTH_INFORMED = 3;

    public SuppressionProblem {
        primary = (BitSet) primary.clone();
        unshown = (BitSet) unshown.clone();
        fixed = (BitSet) fixed.clone();
        requirements = List.copyOf(requirements);
        if (primary.intersects(fixed)) {
            throw new IllegalArgumentException("Cells that must be hidden have been published already: " + primary);
        }
    }

    /** Small cells hidden from the naive attacker by 5 people and from the informed one by 3. */
    public static SuppressionProblem of(TableModel table, int least) {
        BitSet primary = table.primary(least);
        List<Requirement> requirements = List.of(
                new Requirement(Attacker.NAIVE, WIDTH),
                new Requirement(Attacker.informed(primary, least), WIDTH_INFORMED));
        return new SuppressionProblem(table, primary, new BitSet(), new BitSet(), InformationLoss.CELLS, requirements);
    }

    public SuppressionProblem with(InformationLoss otherLoss) {
        return new SuppressionProblem(table, primary, unshown, fixed, otherLoss, requirements);
    }

    public SuppressionProblem with(List<Requirement> otherRequirements) {
        return new SuppressionProblem(table, primary, unshown, fixed, loss, otherRequirements);
    }

    double cost(int cell) {
        return unshown.get(cell) ? 0 : loss.of(table.count(cell));
    }

    /** What a pattern costs. */
    public double cost(BitSet hidden) {
        return hidden.stream().mapToDouble(this::cost).sum();
    }

    /** The cells hidden before any complementary suppression. */
    BitSet start() {
        BitSet start = (BitSet) primary.clone();
        start.or(unshown);
        return start;
    }

    /** The cells that are shown under a pattern and could still be hidden. */
    BitSet open(BitSet hidden) {
        BitSet open = new BitSet(table.size());
        open.set(0, table.size());
        open.andNot(hidden);
        open.andNot(fixed);
        return open;
    }

    /** The primary cells whose interval is narrower than required; none when the pattern is safe. */
    BitSet unprotected(BitSet hidden) {
        BitSet unprotected = new BitSet(table.size());
        for (Requirement requirement : requirements) {
            IntervalAudit audit = new IntervalAudit(table, hidden, requirement.attacker());
            primary.stream()
                    .filter(cell -> !unprotected.get(cell) && !requirement.isMetBy(audit.interval(cell)))
                    .forEach(unprotected::set);
        }
        return unprotected;
    }
}
