package org.rapport.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.rapport.instrument.Instrument;
import org.rapport.statistics.Estimate;

/**
 * How the pool answered: signs of careless answering that need whole rows. They describe; nobody is left out of anything because of
 * them.
 */
public final class QualityRecords {
    private final RawAnswers raw;
    private final LongRuns runs;
    private final ShiftRecords shifts;
    private final Variability variability;
    private final EvenOddHalves halves;
    private final WholeMean variabilities = new WholeMean(Variability.NONE);
    private final WholeMean consistencies = new WholeMean(EvenOddHalves.NONE);
    private final Groups groups;
    private final int[] memberships;
    private final long[] respondents; // by group, then everybody
    private final long[] longRuns;

    /**
     * Respondents of a group and how many of them gave a long run of one answer.
     *
     * @param respondents with at least one answered item
     */
    public record RunsOfGroup(Group group, long respondents, long longRuns) {}

    public QualityRecords(Instrument instrument) {
        this.raw = new RawAnswers(instrument);
        this.runs = new LongRuns(raw);
        this.shifts = new ShiftRecords(instrument);
        this.variability = new Variability(raw);
        this.halves = new EvenOddHalves(instrument);
        this.groups = Groups.compared(instrument);
        this.memberships = new int[groups.most()];
        this.respondents = new long[groups.size() + 1];
        this.longRuns = new long[groups.size() + 1];
    }

    /** Takes one row. */
    public void add(String language, String gradeBand, byte[] answers) {
        if (!raw.isRespondent(answers)) {
            return;
        }
        boolean flagged = runs.isLong(answers);
        shifts.add(answers, flagged);
        variabilities.add(variability.of(answers));
        consistencies.add(halves.of(answers));
        count(groups.size(), flagged);
        int belongs = groups.read(answers, language, gradeBand, memberships);
        for (int i = 0; i < belongs; i++) {
            count(memberships[i], flagged);
        }
    }

    private void count(int group, boolean flagged) {
        respondents[group]++;
        longRuns[group] += flagged ? 1 : 0;
    }

    /** How far the mean moves without long runs, in standard deviations, of the scale at a position of the instrument. */
    public Estimate shift(int scale) {
        return shifts.shift(scale);
    }

    /** The mean over respondents of the standard deviation of their answers. */
    public Estimate variability() {
        return variabilities.of(Variability.UNIT);
    }

    /** The mean over respondents of how alike they answer both halves of the scales. */
    public Estimate evenOdd() {
        return consistencies.of(EvenOddHalves.UNIT);
    }

    /** How many respondents there are. */
    public long respondents() {
        return respondents[groups.size()];
    }

    /** Each group of respondents that is compared with others. */
    public List<RunsOfGroup> longRuns() {
        List<Group> all = groups.all();
        return IntStream.range(0, all.size())
                .mapToObj(group -> new RunsOfGroup(all.get(group), respondents[group], longRuns[group]))
                .toList();
    }
}
