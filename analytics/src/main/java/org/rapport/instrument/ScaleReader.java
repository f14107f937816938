package org.rapport.instrument;

import static org.rapport.instrument.YamlValue.quoted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up the items of the declared scales and checks that together they can be scored. */
final class ScaleReader {

    private final Map<String, Item> items;
    private final Collection<String> gradeBands;

    ScaleReader(Map<String, Item> items, Collection<String> gradeBands) {
        this.items = items;
        this.gradeBands = gradeBands;
    }

    Scale scale(DeclaredScale declared) {
        List<ScaleItem> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DeclaredScale.Member member : declared.members()) {
            if (!seen.add(member.id().text())) {
                member.id().fault(quoted(member.id().text()) + " is on the scale already", "keep it once");
            }
            Item item = items.get(member.id().text());
            if (item == null) {
                member.id()
                        .fault(
                                "there is no item " + quoted(member.id().text()),
                                "write "
                                        + Choice.among(
                                                items.keySet(), member.id().text()));
            } else {
                checkScorable(member, item);
                members.add(new ScaleItem(item, member.reverse(), member.pairsWith()));
            }
        }
        checkSameRange(declared, members);
        return new Scale(declared.id().text(), minimum(declared, members), members);
    }

    private static void checkScorable(DeclaredScale.Member member, Item item) {
        String id = quoted(item.id());
        if (item.kind() == Item.Kind.FREE_TEXT) {
            member.id().fault(id + " is free text and cannot be on a scale", "remove it from the scale");
        }
        if (item.breakdown() != null) {
            member.id().fault(id + " is a breakdown and cannot be on a scale", "remove it from the scale");
        }
        if (member.reverse() && !hasContiguousValues(item)) {
            member.id()
                    .fault(
                            id + " cannot be keyed in reverse: its values have a gap",
                            "give its options values that follow each other, such as 1, 2, 3");
        }
    }

    private static boolean hasContiguousValues(Item item) {
        List<Integer> values = values(item);
        return values.isEmpty() || values.getLast() - values.getFirst() == values.size() - 1;
    }

    private static List<Integer> values(Item item) {
        List<Integer> values = new ArrayList<>();
        if (item.options() != null) {
            for (ResponseOption option : item.options().scored()) {
                if (option.value() != null) {
                    values.add(option.value());
                }
            }
        }
        return values.stream().distinct().sorted().toList();
    }

    /** A mean over items of different ranges would have no middle. */
    private static void checkSameRange(DeclaredScale declared, List<ScaleItem> members) {
        long ranges = members.stream()
                .map(member -> values(member.item()))
                .filter(values -> !values.isEmpty())
                .map(values -> List.of(values.getFirst(), values.getLast()))
                .distinct()
                .count();
        if (ranges > 1) {
            declared.id()
                    .fault(
                            "the items of " + quoted(declared.id().text()) + " have different lowest or highest values",
                            "give them options with the same values, or make two scales");
        }
    }

    private int minimum(DeclaredScale declared, List<ScaleItem> members) {
        String id = quoted(declared.id().text());
        if (declared.members().isEmpty()) {
            declared.id().fault(id + " has no items", "write items: [first-item, second-item]");
        }
        Integer minimum = declared.minimumAnswered();
        if (minimum == null || declared.members().isEmpty()) {
            return 1;
        }
        int most = declared.members().size();
        if (minimum < 1 || minimum > most) {
            declared.minimumPlace()
                    .fault("minimumAnswered of " + id + " is " + minimum, "write a number from 1 to " + most);
        } else {
            checkBands(declared, members, minimum);
        }
        return Math.max(1, minimum);
    }

    private void checkBands(DeclaredScale declared, List<ScaleItem> members, int minimum) {
        for (String band : gradeBands) {
            long asked = members.stream()
                    .filter(member -> member.item().isAskedIn(band))
                    .count();
            if (asked > 0 && asked < minimum) {
                declared.minimumPlace()
                        .fault(
                                "the grade band " + band + " is asked fewer items of "
                                        + quoted(declared.id().text()) + " (" + asked + ") than minimumAnswered ("
                                        + minimum + ")",
                                "ask more items, none, or lower minimumAnswered");
            }
        }
    }
}
