package org.rapport.instrument;

/**
 * Something that an author should think about; the instrument works all the same.
 *
 * @param what what may go wrong
 * @param remedy what could be done about it
 */
public record Warning(String what, String remedy) {

    /** {@code what  remedy}, in the manner of a {@link Problem}. */
    @Override
    public String toString() {
        return what + "  " + remedy;
    }
}
