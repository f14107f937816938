package org.rapport.response;

import java.util.Map;
import java.util.Set;

/**
 * How the columns of a file of answers are to be read.
 *
 * @param school the name of the column with the school's code
 * @param district the name of the column with the district's code; the file may lack it
 * @param items column name to item id, for columns that are not named by the item's id
 * @param missing cells that mean: seen, but not answered
 */
public record ColumnMapping(String school, String district, Map<String, String> items, Set<String> missing) {

    /** Columns named {@code school}, {@code district} and by item ids; empty cells and {@code NA} are missing. */
    public static final ColumnMapping BY_NAME = new ColumnMapping("school", "district", Map.of(), Set.of("", "NA"));

    public ColumnMapping {
        items = Map.copyOf(items);
        missing = Set.copyOf(missing);
    }
}
