package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.postgres.TestDatabase;

class AnswerWriterTest {

    private final TestDatabase database = TestDatabase.create();
    private final SurveySessions sessions = new SurveySessions(database.jdbc());
    private final AnswerWriter writer = new AnswerWriter(database.dataSource());
    private final SampleSurvey survey = SampleSurvey.asking(database.jdbc(), "student-pulse");
    private String code = "";

    @BeforeEach
    void begin() {
        code = begun();
    }

    @AfterEach
    void stop() {
        writer.close();
    }

    @Test
    void theLaterOfTwoAnswersWinsInWhateverOrderTheyArrive() {
        assertThat(writer.save(code, List.of(choice(0, 2, 2000)))).isEqualTo(AnswerWriter.Outcome.SAVED);
        assertThat(writer.save(code, List.of(choice(0, 5, 1000)))).isEqualTo(AnswerWriter.Outcome.SAVED);

        assertThat(draft().answers()[0]).isEqualTo((byte) 2);
        assertThat(draft().stamps()[0]).isEqualTo(2000);
    }

    @Test
    void aRepetitionOfAnEarlierAnswerChangesNothing() {
        GivenAnswer first = choice(0, 1, 1000);
        writer.save(code, List.of(first));
        writer.save(code, List.of(choice(0, 4, 2000)));
        writer.save(code, List.of(first, first));

        assertThat(draft().answers()[0]).isEqualTo((byte) 4);
    }

    @Test
    void aReplayInAnyOrderFromManyTabsEndsInTheLastAnswerToEachItem() throws Exception {
        List<GivenAnswer> answers = new ArrayList<>();
        for (int time = 1; time <= 200; time++) {
            answers.add(choice(time % 8, 1 + time % 5, time));
        }
        List<GivenAnswer> shuffled = new ArrayList<>(answers);
        shuffled.addAll(answers);
        Collections.shuffle(shuffled, new Random(7));
        try (var tabs = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> sent = shuffled.stream()
                    .map(answer -> CompletableFuture.runAsync(() -> writer.save(code, List.of(answer)), tabs))
                    .toList();
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();
        }

        for (int item = 0; item < 8; item++) {
            int last = 200 - Math.floorMod(200 - item, 8);
            assertThat(draft().answers()[item]).isEqualTo((byte) (1 + last % 5));
        }
    }

    @Test
    void textsAreKeptReplacedAndTakenBack() {
        writer.save(code, List.of(text("More music", 10)));
        assertThat(draft().texts()).containsEntry("anything-to-add", "More music");
        writer.save(code, List.of(text("Less music", 5)));
        assertThat(draft().texts()).containsEntry("anything-to-add", "More music");
        writer.save(code, List.of(text("", 20)));
        assertThat(draft().texts()).isEmpty();
    }

    @Test
    void aCodeWithoutADraftIsGone() {
        assertThat(writer.save("2222222Y", List.of(choice(0, 1, 1)))).isEqualTo(AnswerWriter.Outcome.GONE);
    }

    @Test
    void oneThatCannotBeSavedDoesNotTakeTheOthersWithIt() throws Exception {
        String other = begun();
        try (var both = Executors.newFixedThreadPool(2)) {
            var broken = CompletableFuture.runAsync(() -> writer.save(code, List.of(text("\u0000", 1))), both);
            var whole = CompletableFuture.supplyAsync(() -> writer.save(other, List.of(choice(0, 1, 1))), both);

            assertThat(whole.get()).isEqualTo(AnswerWriter.Outcome.SAVED);
            assertThatThrownBy(broken::get).hasCauseInstanceOf(AnswerWriter.OverloadedException.class);
        }
    }

    @Test
    void savingUpdatesTheDraftInPlace() {
        for (int time = 1; time <= 40; time++) {
            writer.save(code, List.of(choice(time % 8, 1 + time % 5, time)));
        }
        database.jdbc().sql("select pg_stat_force_next_flush()").query().listOfRows();

        var updates = database.jdbc()
                .sql("select n_tup_upd, n_tup_hot_upd from pg_stat_all_tables where relname = 'draft'")
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
        assertThat(updates.get(1)).isEqualTo(updates.get(0));
    }

    private String begun() {
        String begun = survey.studentCode(8);
        if (sessions.find(begun) instanceof Entry.Unused unused) {
            sessions.begin(unused.invitation(), "en", new Known("secondary", java.util.Map.of()), 9);
        }
        return begun;
    }

    private Draft draft() {
        return ((Entry.Started) sessions.find(code)).draft();
    }

    private static GivenAnswer choice(int index, int value, long stamp) {
        return new GivenAnswer(index, "item-" + index, value, null, stamp);
    }

    private static GivenAnswer text(String text, long stamp) {
        return new GivenAnswer(8, "anything-to-add", text.isEmpty() ? 255 : 0, text, stamp);
    }
}
