package org.rapport.instrument;

/**
 * One fault in the files of an instrument.
 *
 * @param file the file's name, for example {@code en.yaml}
 * @param line counted from 1
 * @param what what is wrong
 * @param remedy what to write instead
 */
public record Problem(String file, int line, String what, String remedy) {

    /** {@code file:line  what is wrong  what to write}. */
    @Override
    public String toString() {
        return file + ":" + line + "  " + what + "  " + remedy;
    }
}
