package org.rapport.administration;

import java.security.SecureRandom;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The access codes that were made. */
@Repository
public class AccessCodes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    AccessCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Codes that go together: one class, one grade, or one staff room.
     *
     * @param grade null when none was given
     * @param classLabel empty when none was given
     */
    public record Batch(
            int school,
            RespondentGroup respondents,
            @Nullable Integer grade,
            String classLabel) {}

    /**
     * A batch with how many codes it has.
     *
     * @param inFiles how many of them left the house in a file for mail-merge
     * @param mailed how many of them were sent by e-mail
     */
    public record Made(Batch batch, int codes, int inFiles, int mailed) {

        /** How many there are to print. */
        public int forCards() {
            return codes - inFiles - mailed;
        }
    }

    /** Makes so many more codes. */
    @Transactional
    public void make(int administration, Batch batch, int count) {
        int missing = count;
        while (missing > 0) {
            List<String> codes = new ArrayList<>(missing);
            for (int i = 0; i < missing; i++) {
                codes.add(AccessCode.random(RANDOM).value());
            }
            // a code that is taken already (one in millions) is drawn again
            missing -= insert(administration, batch, codes);
        }
    }

    private int insert(int administration, Batch batch, List<String> codes) {
        return jdbc.sql("""
                        insert into survey.issued_code (code, administration, school, respondents, grade, class_label)
                        select code, :administration, :school, :respondents, :grade, :classLabel
                          from unnest(:codes::text[]) code
                        on conflict (code) do nothing
                        """)
                .param("codes", codes.toArray(new String[0]))
                .param("administration", administration)
                .param("school", batch.school())
                .param("respondents", batch.respondents().id())
                .param("grade", batch.grade(), Types.SMALLINT)
                .param("classLabel", batch.classLabel())
                .update();
    }

    /** What was made, school by school. */
    public List<Made> made(int administration) {
        return jdbc.sql("""
                        select school, respondents, grade, class_label, count(*) as codes,
                               count(*) filter (where h.way = 'file') as in_files,
                               count(*) filter (where h.way = 'mail') as mailed
                          from survey.issued_code c left join survey.handed_out h on h.code = c.code
                         where administration = :administration
                         group by school, respondents, grade, class_label
                         order by school, respondents, grade nulls first, class_label
                        """)
                .param("administration", administration)
                .query((row, number) -> new Made(
                        new Batch(
                                row.getInt("school"),
                                RespondentGroup.of(row.getString("respondents")),
                                row.getObject("grade", Integer.class),
                                row.getString("class_label")),
                        row.getInt("codes"),
                        row.getInt("in_files"),
                        row.getInt("mailed")))
                .list();
    }
}
