package org.rapport.admin;

import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.postgres.TestDatabase;

/** Answers of students to the bundled instrument, as they lie in the database; which ones does not matter here. */
final class SampleAnswers {

    private SampleAnswers() {}

    static void fill(TestDatabase database, String administration, String school, int students) {
        Instrument instrument =
                BundledInstruments.newest("student-relationships").orElseThrow();
        for (int student = 0; student < students; student++) {
            database.jdbc()
                    .sql("""
                            insert into survey.response (administration, school, instrument, language, grade_band, answers)
                            select a.id, s.id, i.instrument, 'en', '', :answers
                              from survey.administration a, survey.school s, survey.administration_instrument i
                             where a.name = :administration and s.code = :school
                               and i.administration = a.id and i.respondents = 'students'
                            """)
                    .param("answers", answers(instrument, student))
                    .param("administration", administration)
                    .param("school", school)
                    .update();
        }
    }

    private static byte[] answers(Instrument instrument, int student) {
        byte[] answers = new byte[instrument.items().size()];
        for (int i = 0; i < answers.length; i++) {
            Item item = instrument.items().get(i);
            int options = item.options() == null ? 0 : item.options().options().size();
            answers[i] = (byte) (options == 0 ? 0 : 1 + (student * 7 + i * 3) % options);
        }
        return answers;
    }
}
