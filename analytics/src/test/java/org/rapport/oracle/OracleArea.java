package org.rapport.oracle;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of the statistics that can work out the cases of some sections of the specification. */
public interface OracleArea {

    /** Decides by the section and the parameters alone, never by a case's name or its files. */
    boolean handles(String specSection, JsonNode params);

    /**
     * The numbers of the case, in the shape the case expects them: maps, lists, arrays of doubles, strings, numbers,
     * estimates (their value), optionals, or null.
     */
    @Nullable
    Object compute(OracleCase oracleCase);
}
