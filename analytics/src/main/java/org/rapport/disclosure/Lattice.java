package org.rapport.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;

/**
 * All groups of one respondent group that are published together, and the sums that bind them: a unit is the sum of a breakdown's
 * subgroups (with those who did not tell), a district is the sum of its schools, everybody the sum of the districts.
 */
public final class Lattice {

    /** A group of respondents; a null subgroup's code stands for those who did not tell. */
    record Group(Unit unit, Subgroup subgroup) {}

    /** One sum: the whole is its parts. Numbers are positions in {@link #groups()}. */
    record Line(int whole, int[] parts) {}

    /** The code of those who did not answer a breakdown's question. They are never published as a subgroup. */
    static final String NOT_TOLD = "\u0000not-told";

    private final List<String> variables;
    private final List<int[]> parts;
    private final List<Group> groups = new ArrayList<>();
    private final List<@Nullable Exposure> exposures = new ArrayList<>();
    private final Map<Group, Integer> positions = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param variables names in the order of the exposures
     * @param parts for each variable the variables it is worked out from
     * @param breakdowns the subgroups of each breakdown, by breakdown
     * @param districtOf school code to district code
     * @param exposures what each group could give away; groups without respondents may be left out
     */
    public Lattice(
            List<String> variables,
            List<int[]> parts,
            Map<String, List<Subgroup>> breakdowns,
            Map<String, String> districtOf,
            Map<Unit, Map<Subgroup, Exposure>> exposures) {
        this.variables = List.copyOf(variables);
        this.parts = List.copyOf(parts);
        SortedMap<Unit, Map<Subgroup, Exposure>> ordered = new TreeMap<>(exposures);
        ordered.forEach((unit, bySubgroup) -> addUnit(unit, breakdowns.values(), bySubgroup));
        addSumsOverUnits(breakdowns.values(), districtOf);
    }

    private void addUnit(Unit unit, Collection<List<Subgroup>> breakdowns, Map<Subgroup, Exposure> bySubgroup) {
        int whole = add(new Group(unit, Subgroup.EVERYBODY), bySubgroup.get(Subgroup.EVERYBODY));
        for (List<Subgroup> subgroups : breakdowns) {
            int[] line = new int[subgroups.size() + 1];
            for (int i = 0; i < subgroups.size(); i++) {
                line[i] = add(new Group(unit, subgroups.get(i)), bySubgroup.get(subgroups.get(i)));
            }
            line[subgroups.size()] = add(new Group(unit, notTold(subgroups)), rest(whole, line));
            lines.add(new Line(whole, line));
        }
    }

    private int add(Group group, @Nullable Exposure exposure) {
        int position = groups.size();
        groups.add(group);
        exposures.add(exposure);
        positions.put(group, position);
        return position;
    }

    private @Nullable Exposure rest(int whole, int[] line) {
        Exposure all = exposures.get(whole);
        if (all == null) {
            return null;
        }
        Exposure rest = all;
        for (int i = 0; i < line.length - 1; i++) {
            Exposure part = exposures.get(line[i]);
            rest = part == null ? rest : rest.minus(part);
        }
        return rest;
    }

    private void addSumsOverUnits(Collection<List<Subgroup>> breakdowns, Map<String, String> districtOf) {
        List<Subgroup> summed = new ArrayList<>();
        summed.add(Subgroup.EVERYBODY);
        breakdowns.forEach(summed::addAll);
        breakdowns.forEach(subgroups -> summed.add(notTold(subgroups)));
        Map<Unit, List<Unit>> children = new TreeMap<>();
        List<Unit> schools = new ArrayList<>();
        for (Unit unit : unitSet().keySet()) {
            Unit parent = parent(unit, districtOf);
            if (parent != null) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit);
            }
            if (unit.scope() == Scope.SCHOOL) {
                schools.add(unit);
            }
        }
        children.forEach((parent, units) -> summed.forEach(subgroup -> addSum(parent, units, subgroup)));
        summed.forEach(subgroup -> addSum(Unit.ALL, schools, subgroup)); // also where the districts between are hidden
    }

    private static Subgroup notTold(List<Subgroup> subgroups) {
        return new Subgroup(subgroups.getFirst().breakdown(), NOT_TOLD);
    }

    private SortedMap<Unit, Boolean> unitSet() {
        SortedMap<Unit, Boolean> units = new TreeMap<>();
        groups.forEach(group -> units.put(group.unit(), true));
        return units;
    }

    private static @Nullable Unit parent(Unit unit, Map<String, String> districtOf) {
        if (unit.scope() == Scope.ALL) {
            return null;
        }
        String district = districtOf.get(unit.id());
        return unit.scope() == Scope.SCHOOL && district != null ? Unit.district(district) : Unit.ALL;
    }

    private void addSum(Unit parent, List<Unit> units, Subgroup subgroup) {
        Integer whole = positions.get(new Group(parent, subgroup));
        if (whole != null) {
            int[] line = units.stream()
                    .mapToInt(unit -> position(unit, subgroup))
                    .filter(position -> position >= 0)
                    .toArray();
            lines.add(new Line(whole, line));
        }
    }

    /** The position of a group, −1 where it is not in the lattice. */
    int position(Unit unit, Subgroup subgroup) {
        return positions.getOrDefault(new Group(unit, subgroup), -1);
    }

    List<String> variables() {
        return variables;
    }

    int[] parts(int variable) {
        return parts.get(variable);
    }

    List<Group> groups() {
        return groups;
    }

    List<Line> lines() {
        return lines;
    }

    int n(int group, int variable) {
        Exposure exposure = exposures.get(group);
        return exposure == null ? 0 : exposure.n(variable);
    }

    boolean isUnanimous(int group, int variable) {
        Exposure exposure = exposures.get(group);
        return exposure != null && exposure.isUnanimous(variable);
    }

    /** Whether everybody in these groups, which share nobody, answered alike. */
    boolean areUnanimous(List<Integer> together, int variable) {
        return Exposure.isUnanimous(
                together.stream().map(exposures::get).filter(Objects::nonNull).toList(), variable);
    }
}
