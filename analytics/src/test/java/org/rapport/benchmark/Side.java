package org.rapport.benchmark;

/** One of the programs that fit the same model to the same data in turn. */
interface Side {

    String name();

    /** The first fit after the start of the program, nothing compiled or warm. */
    Fit first();

    Fit next();
}
