package org.rapport.statistics;

/**
 * Exact sums over sampling units (respondents in a school, schools in a district) behind the percentage of favorable
 * answers of a scale. A unit has m answers, x of them favorable; units without an answer are not counted. Mergeable.
 *
 * @param units number of units with an answer
 * @param favorable Σx
 * @param answers Σm
 * @param favorableSquares Σx²
 * @param products Σxm
 * @param answerSquares Σm²
 */
public record FavorableSums(
        long units, long favorable, long answers, long favorableSquares, long products, long answerSquares) {

    public static final FavorableSums NONE = new FavorableSums(0, 0, 0, 0, 0, 0);

    public FavorableSums {
        if (units < 0 || favorable < 0 || favorable > answers || answers < units) {
            throw new IllegalArgumentException(
                    "0 ≤ favorable ≤ answers and a unit answers, got " + units + ", " + favorable + ", " + answers);
        }
    }

    /** One unit. */
    public static FavorableSums of(long favorable, long answers) {
        return answers == 0
                ? NONE
                : new FavorableSums(
                        1, favorable, answers, favorable * favorable, favorable * answers, answers * answers);
    }

    public FavorableSums merge(FavorableSums other) {
        return new FavorableSums(
                units + other.units,
                favorable + other.favorable,
                answers + other.answers,
                favorableSquares + other.favorableSquares,
                products + other.products,
                answerSquares + other.answerSquares);
    }

    /** The units that are not among these. */
    public FavorableSums without(FavorableSums part) {
        return new FavorableSums(
                units - part.units,
                favorable - part.favorable,
                answers - part.answers,
                favorableSquares - part.favorableSquares,
                products - part.products,
                answerSquares - part.answerSquares);
    }

    /** The same answers, with everybody in here as one unit: respondents become their school. */
    public FavorableSums asOneUnit() {
        return of(favorable, answers);
    }
}
