package org.rapport.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.ScaleItem;
import org.rapport.response.AnswerCodec;
import org.rapport.sample.SampleInstruments;
import org.rapport.statistics.Moments;

class PairedItemsTest {
    private static final Instrument STUDENTS = SampleInstruments.students();

    @Test
    void answersAreInPercentOfTheMaximumAfterKeyingAndThoseWithoutAValueDoNotCount() {
        TallyLayout layout = new TallyLayout(STUDENTS);
        SchoolTallies school = new SchoolTallies(STUDENTS, layout);
        AnswerCodec codec = new AnswerCodec(STUDENTS);
        school.add(codec.pack(Map.of("knows-me", "always", "ignores-me", "never", "has-time", "dont-know"), Map.of()));
        school.add(codec.pack(Map.of("knows-me", "never", "ignores-me", "seldom", "has-time", "often"), Map.of()));
        Tally everybody = Objects.requireNonNull(school.tallies().get(Subgroup.EVERYBODY));

        List<ScaleItem> paired = PairedItems.of(STUDENTS);
        Map<String, Moments> percent = PairedItems.percent(paired, layout, everybody);

        assertThat(percent).containsOnlyKeys("knows-me", "ignores-me", "has-time");
        assertThat(percent.get("knows-me").mean()).isCloseTo(50, within(1e-9));
        assertThat(percent.get("ignores-me").mean()).isCloseTo((100 + 200.0 / 3) / 2, within(1e-9));
        assertThat(percent.get("has-time").n()).isEqualTo(1);
        assertThat(percent.get("has-time").mean()).isCloseTo(200.0 / 3, within(1e-9));
    }
}
