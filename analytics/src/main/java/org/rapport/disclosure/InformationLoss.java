package org.rapport.disclosure;

/** What it costs to hide a cell that could be shown. */
public enum InformationLoss {
    /** Every cell counts alike: hide as few as possible. */
    CELLS {
        @Override
        double of(long count) {
            return 1;
        }
    },
    /** A cell counts as many as its people: hide as little about as few people as possible. An empty cell counts a half. */
    PEOPLE {
        @Override
        double of(long count) {
            return Math.max(count, 0.5);
        }
    };

    abstract double of(long count);
}
