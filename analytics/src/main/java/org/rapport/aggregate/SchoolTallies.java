package org.rapport.aggregate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.response.AnswerCodec;

/**
 * Counts the packed answers of one school: everybody, and each subgroup of each breakdown. A row becomes words once, which are
 * added to each subgroup that the respondent belongs to; everybody is the sum over the first breakdown, those included who did not
 * tell. docs/benchmarks.md has the measurements.
 */
public final class SchoolTallies {
    private final TallyLayout layout;
    private final AnswerWords words;
    private final AnswerWords.Row row;
    private final int[] breakdownIndexes;
    private final Subgroup[][] subgroups;
    private final @Nullable Counted[][] counted;
    private final Counted rest;
    private final Tally everybody;

    private record Counted(Tally tally, AnswerWords.Sums sums) {}

    public SchoolTallies(Instrument instrument, TallyLayout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.row = words.row();
        this.everybody = Tally.empty(layout.wide());
        this.rest = counted();
        AnswerCodec codec = new AnswerCodec(instrument);
        List<Item> breakdowns = instrument.breakdownItems();
        this.breakdownIndexes =
                breakdowns.stream().mapToInt(item -> codec.index(item.id())).toArray();
        this.subgroups = new Subgroup[breakdowns.size()][];
        this.counted = new Counted[breakdowns.size()][];
        for (int breakdown = 0; breakdown < breakdowns.size(); breakdown++) {
            subgroups[breakdown] = Subgroup.of(breakdowns.get(breakdown)).toArray(new Subgroup[0]);
            counted[breakdown] = new Counted[subgroups[breakdown].length];
        }
    }

    private Counted counted() {
        Tally tally = Tally.empty(layout.narrow());
        return new Counted(tally, words.new Sums(tally));
    }

    /** Counts one respondent; a row without any answered item counts as empty and nowhere else. */
    public void add(byte[] answers) {
        if (!words.read(answers, row)) {
            everybody.counts()[TallyLayout.EMPTY]++;
            return;
        }
        words.addPairs(row, everybody.counts());
        boolean toldFirst = false;
        for (int breakdown = 0; breakdown < breakdownIndexes.length; breakdown++) {
            int category = (answers[breakdownIndexes[breakdown]] & 0xFF) - 1;
            if (category >= 0 && category < counted[breakdown].length) {
                subgroup(breakdown, category).sums().add(row);
                toldFirst |= breakdown == 0;
            }
        }
        if (!toldFirst) {
            rest.sums().add(row);
        }
    }

    private Counted subgroup(int breakdown, int category) {
        Counted found = counted[breakdown][category];
        if (found == null) {
            found = counted();
            counted[breakdown][category] = found;
        }
        return found;
    }

    /** The tallies of everybody and of each subgroup that has respondents, in order. */
    public Map<Subgroup, Tally> tallies() {
        Map<Subgroup, Tally> found = new TreeMap<>();
        Tally all = everybody.copy();
        rest.sums().flush();
        all.addNarrow(rest.tally());
        for (int breakdown = 0; breakdown < counted.length; breakdown++) {
            for (int category = 0; category < counted[breakdown].length; category++) {
                Counted group = counted[breakdown][category];
                if (group != null) {
                    group.sums().flush();
                    found.put(subgroups[breakdown][category], group.tally());
                    if (breakdown == 0) {
                        all.addNarrow(group.tally());
                    }
                }
            }
        }
        found.put(Subgroup.EVERYBODY, all);
        return found;
    }
}
