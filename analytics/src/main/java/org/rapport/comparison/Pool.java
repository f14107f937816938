package org.rapport.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.aggregate.GroupScores;
import org.rapport.aggregate.PairedItems;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Tally;
import org.rapport.aggregate.TallyLayout;
import org.rapport.aggregate.Unit;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Moments;

/** The schools of one respondent group that were asked together: a school is compared with these, and with no other. */
public final class Pool {
    private final Instrument instrument;
    private final List<ScaleItem> paired;
    private final List<PoolSchool> schools = new ArrayList<>();
    private final Map<Unit, PoolSchool> byUnit = new HashMap<>();

    public Pool(Instrument instrument) {
        this.instrument = instrument;
        this.paired = PairedItems.of(instrument);
    }

    public void addSchool(Unit school, Unit district, TallyLayout layout, Map<Subgroup, Tally> counted) {
        Map<Subgroup, GroupScores> groups = new TreeMap<>();
        counted.forEach((subgroup, tally) -> groups.put(subgroup, GroupScores.of(layout, tally)));
        Tally everybody = counted.get(Subgroup.EVERYBODY);
        if (everybody != null) {
            PoolSchool counting = new PoolSchool(
                    school,
                    district,
                    groups,
                    GroupScores.completeCases(layout, everybody),
                    PairedItems.percent(paired, layout, everybody));
            schools.add(counting);
            byUnit.put(school, counting);
        }
    }

    RespondentGroup respondents() {
        return instrument.respondents();
    }

    List<Scale> scales() {
        return instrument.scales();
    }

    /** The items with a counterpart, by the address that the counterpart has for them. */
    Map<String, ScaleItem> paired() {
        Map<String, ScaleItem> byAddress = new LinkedHashMap<>();
        paired.forEach(item -> byAddress.put(instrument.id() + "/" + item.item().id(), item));
        return byAddress;
    }

    /** All schools. */
    List<PoolSchool> schools() {
        return schools;
    }

    /** The schools of a district, all of them, or the one school. */
    List<PoolSchool> schools(Unit unit) {
        return switch (unit.scope()) {
            case ALL -> schools;
            case DISTRICT ->
                schools.stream()
                        .filter(school -> school.district().equals(unit))
                        .toList();
            case SCHOOL -> school(unit).stream().toList();
        };
    }

    Optional<PoolSchool> school(Unit unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /** The answers of everybody to an item with a counterpart, by school, in percent of the maximum possible. */
    SortedMap<String, Moments> percent(String pairedItem) {
        SortedMap<String, Moments> percent = new TreeMap<>();
        for (PoolSchool school : schools) {
            Moments moments = school.paired().getOrDefault(pairedItem, Moments.NONE);
            if (moments.n() > 0) {
                percent.put(school.unit().id(), moments);
            }
        }
        return percent;
    }

    /** The scores of everybody on a scale, by school; schools without any are left out. */
    SortedMap<String, Moments> scores(int scale) {
        SortedMap<String, Moments> scores = new TreeMap<>();
        for (PoolSchool school : schools) {
            if (school.scores(scale).n() > 0) {
                scores.put(school.unit().id(), school.scores(scale));
            }
        }
        return scores;
    }
}
