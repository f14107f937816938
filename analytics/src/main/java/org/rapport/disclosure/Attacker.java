package org.rapport.disclosure;

import java.util.BitSet;

/**
 * What an outsider knows before looking at the published cells: that counts are not negative, and perhaps which hidden
 * cells are hidden for being small.
 *
 * <p>The informed attacker knows the policy's least number and guesses which hidden cells are primary (from context, or
 * from a careless second mark): those lie in [1, least − 1]. A pattern can be safe against the naive attacker and tell the
 * informed one exact counts, so both are audited.
 *
 * @param small the cells known to be small; empty for the naive attacker
 * @param least the policy's least number of people in a shown cell
 */
public record Attacker(BitSet small, int least) {

    public static final Attacker NAIVE = new Attacker(new BitSet(), Integer.MAX_VALUE);

    public Attacker {
        small = (BitSet) small.clone();
    }

    public static Attacker informed(BitSet primary, int least) {
        return new Attacker(primary, least);
    }

    /** The least count that a hidden cell can have in the attacker's eyes. */
    double lower(int cell) {
        return small.get(cell) ? 1 : 0;
    }

    /** The greatest count that a hidden cell can have in the attacker's eyes. */
    double upper(int cell) {
        return small.get(cell) ? least - 1.0 : Double.POSITIVE_INFINITY;
    }
}
