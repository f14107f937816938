package org.rapport.disclosure;

import java.util.BitSet;

/**
 * Which cells of a table are hidden.
 *
 * @param hidden all hidden cells, for whatever reason
 * @param primary those that must be hidden by themselves
 * @param unprotected primary cells that no pattern protects as required: merge categories instead of publishing the table
 */
public record Protection(BitSet hidden, BitSet primary, BitSet unprotected) {

    public Protection {
        hidden = (BitSet) hidden.clone();
        primary = (BitSet) primary.clone();
        unprotected = (BitSet) unprotected.clone();
    }

    /** Whether the table may be published with these cells hidden. */
    public boolean isSafe() {
        return unprotected.isEmpty();
    }

    /** The cells hidden only so that others cannot be worked out. */
    public BitSet complementary() {
        BitSet complementary = (BitSet) hidden.clone();
        complementary.andNot(primary);
        return complementary;
    }
}
