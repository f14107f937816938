package org.rapport.disclosure;

/** Why a number is not shown. Readers see one mark for all; the reason is explained beneath the table. */
public enum Suppression {
    /** Fewer respondents than the policy asks for. */
    TOO_FEW,
    /** Hidden so that another hidden number cannot be worked out by subtraction. */
    COMPLEMENTARY,
    /** Everybody gave the same answer, so that the number would tell what each one said. */
    UNANIMOUS
}
