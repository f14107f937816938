package org.rapport.aggregate;

import java.util.Map;
import java.util.TreeMap;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.response.AnswerCodec;

/**
 * Counts the packed answers of one school: everybody, and each subgroup of each breakdown. A respondent's positions are worked
 * out once and added to each tally that the respondent belongs to.
 */
public final class SchoolTallies {
    private final TallyLayout layout;
    private final int[] breakdownIndexes;
    private final Subgroup[][] subgroups;
    private final Tally[][] tallies;
    private final Tally everybody;
    private final int[] positions;

    public SchoolTallies(Instrument instrument, TallyLayout layout) {
        this.layout = layout;
        this.everybody = Tally.empty(layout.wide());
        this.positions = new int[layout.mostPositions()];
        AnswerCodec codec = new AnswerCodec(instrument);
        java.util.List<Item> breakdowns = instrument.breakdownItems();
        this.breakdownIndexes =
                breakdowns.stream().mapToInt(item -> codec.index(item.id())).toArray();
        this.subgroups = new Subgroup[breakdowns.size()][];
        this.tallies = new Tally[breakdowns.size()][];
        for (int breakdown = 0; breakdown < breakdowns.size(); breakdown++) {
            subgroups[breakdown] = Subgroup.of(breakdowns.get(breakdown)).toArray(new Subgroup[0]);
            tallies[breakdown] = new Tally[subgroups[breakdown].length];
        }
    }

    /** Counts one respondent; a row without any answered item counts as empty and nowhere else. */
    public void add(byte[] answers) {
        positions[0] = TallyLayout.RESPONDENTS;
        int written = 1;
        boolean answered = false;
        for (ItemLayout item : layout.items()) {
            byte answer = answers[item.answerIndex()];
            answered |= answer > 0 || answer < -2; // neither not shown (0) nor break-off (254) nor skipped (255)
            positions[written++] = item.position(answer);
        }
        if (!answered) {
            positions[0] = TallyLayout.EMPTY;
            everybody.add(positions, 0, 1);
            return;
        }
        for (ScaleLayout scale : layout.scales()) {
            written = scale.narrowPositions(answers, positions, written);
        }
        addToSubgroups(answers, written);
        for (ScaleLayout scale : layout.scales()) {
            written = scale.pairPositions(answers, positions, written);
        }
        everybody.add(positions, 0, written);
    }

    private void addToSubgroups(byte[] answers, int written) {
        for (int breakdown = 0; breakdown < breakdownIndexes.length; breakdown++) {
            int category = (answers[breakdownIndexes[breakdown]] & 0xFF) - 1;
            if (category >= 0 && category < tallies[breakdown].length) {
                Tally tally = tallies[breakdown][category];
                if (tally == null) {
                    tally = Tally.empty(layout.narrow());
                    tallies[breakdown][category] = tally;
                }
                tally.add(positions, 0, written);
            }
        }
    }

    /** The tallies of everybody and of each subgroup that has respondents, in order. */
    public Map<Subgroup, Tally> tallies() {
        Map<Subgroup, Tally> found = new TreeMap<>();
        found.put(Subgroup.EVERYBODY, everybody);
        for (int breakdown = 0; breakdown < tallies.length; breakdown++) {
            for (int category = 0; category < tallies[breakdown].length; category++) {
                Tally tally = tallies[breakdown][category];
                if (tally != null) {
                    found.put(subgroups[breakdown][category], tally);
                }
            }
        }
        return found;
    }
}
