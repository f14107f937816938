package org.rapport.aggregate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.response.PackedResponses;

/** Counts rows school by school. Rows of one school mostly come together, so the last school is remembered. */
public final class CountingSchools implements PackedResponses.Taker {
    private final Instrument instrument;
    private final TallyLayout layout;
    private final Map<Integer, SchoolTallies> schools = new HashMap<>();
    private int lastSchool;
    private @Nullable SchoolTallies last;

    public CountingSchools(Instrument instrument) {
        this.instrument = instrument;
        this.layout = new TallyLayout(instrument);
    }

    @Override
    public void take(int school, byte[] answers) {
        SchoolTallies current = last;
        if (current == null || school != lastSchool) {
            current = schools.computeIfAbsent(school, any -> new SchoolTallies(instrument, layout));
            last = current;
            lastSchool = school;
        }
        current.add(answers);
    }

    /** The tallies of each school that had rows. */
    public Map<Integer, SchoolTallies> schools() {
        return schools;
    }
}
