package org.rapport.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.Instrument;
import org.rapport.response.AnswerCodec;
import org.rapport.response.PackedResponses;

/** Scores rows school by school with the item banks. Rows of one school mostly come together, so the last school is remembered. */
public final class ScoringSchools implements PackedResponses.Taker {
    private static final int EVERYBODY = 0;

    private final Groups groups;
    private final @Nullable ScaleScoring[] scales;
    private final RawAnswers raw;
    private final LongRuns runs;
    private final int[] memberships;
    private final Map<Integer, Sums> schools = new HashMap<>();
    private int lastSchool;
    private @Nullable Sums last;

    private static final class Sums {
        private final ExactSums[] scales;
        private long respondents;
        private long longRuns;

        Sums(int scales, int groups) {
            this.scales = IntStream.range(0, scales)
                    .mapToObj(scale -> new ExactSums(groups + 1))
                    .toArray(ExactSums[]::new);
        }
    }

    /** @param banks by scale id; a scale without one is not scored */
    public ScoringSchools(Instrument instrument, Map<String, BankUse> banks) {
        AnswerCodec codec = new AnswerCodec(instrument);
        this.groups = Groups.reported(instrument);
        this.raw = new RawAnswers(instrument);
        this.runs = new LongRuns(raw);
        this.memberships = new int[groups.most()];
        this.scales = instrument.scales().stream()
                .map(scale -> {
                    BankUse use = banks.get(scale.id());
                    return use == null
                            ? null
                            : new ScaleScoring(use.bank(), new ScaleCoding(scale, codec), use.anchors());
                })
                .toArray(ScaleScoring[]::new);
    }

    @Override
    public void take(int school, byte[] answers) {
        Sums current = last;
        if (current == null || school != lastSchool) {
            current = schools.computeIfAbsent(school, any -> new Sums(scales.length, groups.size()));
            last = current;
            lastSchool = school;
        }
        if (raw.isRespondent(answers)) {
            current.respondents++;
            current.longRuns += runs.isLong(answers) ? 1 : 0;
            add(answers, current);
        }
    }

    private void add(byte[] answers, Sums school) {
        int belongs = groups.read(answers, "", "", memberships);
        for (int scale = 0; scale < scales.length; scale++) {
            ScaleScoring scoring = scales[scale];
            int score = scoring == null ? ScaleScoring.NONE : scoring.score(answers);
            if (score != ScaleScoring.NONE) {
                ExactSums sums = school.scales[scale];
                sums.add(EVERYBODY, score);
                for (int i = 0; i < belongs; i++) {
                    sums.add(1 + memberships[i], score);
                }
            }
        }
    }

    /** What was found about each school that had respondents, by school id. */
    public Map<Integer, ScoredSchool> schools() {
        Map<Integer, ScoredSchool> found = new TreeMap<>();
        List<Group> all = groups.all();
        schools.forEach((id, sums) -> {
            Map<Group, ScaleMoments> ofGroups = new HashMap<>();
            for (int group = 0; group < all.size(); group++) {
                ScaleMoments moments = ScaleMoments.of(sums.scales, group + 1);
                if (!moments.isEmpty()) {
                    ofGroups.put(all.get(group), moments);
                }
            }
            found.put(
                    id,
                    new ScoredSchool(
                            sums.respondents, sums.longRuns, ScaleMoments.of(sums.scales, EVERYBODY), ofGroups));
        });
        return found;
    }
}
