package org.rapport.response;

/**
 * One thing wrong with a file of answers.
 *
 * @param line counted from 1, the header's line included
 * @param column the column's name; empty where the whole row is at fault
 * @param what what is wrong
 * @param remedy what to write instead
 */
public record ResponseFault(long line, String column, String what, String remedy) {

    /** {@code line 7, column Q3: what is wrong. What to write.} */
    @Override
    public String toString() {
        String place = column.isEmpty() ? "line " + line : "line " + line + ", column " + column;
        return place + ": " + what + " " + remedy;
    }
}
