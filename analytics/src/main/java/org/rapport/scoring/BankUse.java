package org.rapport.scoring;

/**
 * How an administration uses an item bank.
 *
 * @param anchors bit i is set when item i of the bank is scored; items that drifted are not
 */
public record BankUse(ScaleBank bank, long anchors) {

    /** A bank with all its items. */
    public static BankUse of(ScaleBank bank) {
        return new BankUse(bank, bank.bank().steps().all());
    }
}
