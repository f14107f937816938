package org.rapport.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;

/**
 * What each column of a file of answers is.
 *
 * @param names as they stand in the file
 * @param items for each column the item's index, or −1
 * @param faults what forbids reading on
 * @param notices what a person should know: columns that are not read, items that have no column
 */
public record ResponseHeader(
        List<String> names,
        int[] items,
        int schoolColumn,
        int districtColumn,
        List<ResponseFault> faults,
        List<String> notices) {

    static ResponseHeader of(List<String> names, Instrument instrument, ColumnMapping mapping) {
        int[] items = new int[names.size()];
        Arrays.fill(items, -1);
        List<Item> all = instrument.items();
        for (int column = 0; column < items.length; column++) {
            items[column] = find(all, names.get(column).strip(), mapping);
        }
        int school = indexOf(names, mapping.school());
        int district = indexOf(names, mapping.district());
        return new ResponseHeader(
                names,
                items,
                school,
                district,
                faults(names, items, school, mapping),
                notices(names, items, all, mapping));
    }

    /** How many columns of a file with these names hold items of an instrument. */
    public static long matches(List<String> names, Instrument instrument, ColumnMapping mapping) {
        List<Item> items = instrument.items();
        return names.stream()
                .filter(name -> find(items, name.strip(), mapping) >= 0)
                .count();
    }

    private static int find(List<Item> items, String name, ColumnMapping mapping) {
        String wanted = mapping.items().getOrDefault(name, name);
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            if (item.kind() == Item.Kind.CHOICE && (item.id().equals(wanted) || wanted.equals(item.breakdown()))) {
                return index;
            }
        }
        return -1;
    }

    private static int indexOf(List<String> names, String wanted) {
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column).strip().equals(wanted)) {
                return column;
            }
        }
        return -1;
    }

    private static List<ResponseFault> faults(List<String> names, int[] items, int school, ColumnMapping mapping) {
        List<ResponseFault> faults = new ArrayList<>();
        if (names.isEmpty()) {
            faults.add(new ResponseFault(1, "", "the file is empty.", "The first line names the columns."));
            return faults;
        }
        if (school < 0) {
            faults.add(new ResponseFault(
                    1,
                    mapping.school(),
                    "there is no such column.",
                    "Name the column with the school's code like this, or map it."));
        }
        if (Arrays.stream(items).noneMatch(item -> item >= 0)) {
            faults.add(new ResponseFault(
                    1,
                    "",
                    "no column is named like an item of the instrument.",
                    "Use the item ids as column names, or map them."));
        }
        Set<Integer> seen = new HashSet<>();
        for (int column = 0; column < items.length; column++) {
            if (items[column] >= 0 && !seen.add(items[column])) {
                faults.add(new ResponseFault(
                        1, names.get(column), "a second column for the same item.", "Leave one of them out."));
            }
        }
        return faults;
    }

    private static List<String> notices(List<String> names, int[] items, List<Item> all, ColumnMapping mapping) {
        List<String> notices = new ArrayList<>();
        for (int column = 0; column < items.length; column++) {
            String name = names.get(column).strip();
            if (items[column] < 0 && !name.equals(mapping.school()) && !name.equals(mapping.district())) {
                notices.add(
                        "column " + name + " is not read: the instrument has no such item" + similar(name, all) + ".");
            }
        }
        for (int index = 0; index < all.size(); index++) {
            int wanted = index;
            if (all.get(index).kind() == Item.Kind.CHOICE
                    && Arrays.stream(items).noneMatch(item -> item == wanted)) {
                notices.add("item " + all.get(index).id() + " has no column: it counts as not shown.");
            }
        }
        return notices;
    }

    private static String similar(String name, List<Item> items) {
        String plain = plain(name);
        Optional<Item> near =
                items.stream().filter(item -> plain(item.id()).equals(plain)).findFirst();
        return near.map(item -> " (did you mean " + item.id() + "?)").orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
