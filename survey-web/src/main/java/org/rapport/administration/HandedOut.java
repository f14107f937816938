package org.rapport.administration;

import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapport.administration.AccessCodes.Batch;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes on their way out of the house. Each leaves it in one way only: two people with one code could read each other's answers
 * as long as these are not sent in.
 */
@Repository
public class HandedOut {

    /** On a printed card, in a file for somebody else's mail-merge, or in a mail from here. */
    public enum Way {
        CARD,
        FILE,
        MAIL;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A single code that is made for a single person would be known to be theirs. */
    private static final int FEWEST_AT_ONCE = 10;

    private final JdbcClient jdbc;
    private final AccessCodes codes;

    HandedOut(JdbcClient jdbc, AccessCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** The codes of a batch for cards, in alphabetical order: all that have not left the house in another way. */
    @Transactional
    public List<AccessCode> onCards(int administration, Batch batch) {
        lock(administration, batch.school(), batch.respondents());
        List<String> all = jdbc.sql("""
                        select c.code from survey.issued_code c left join survey.handed_out h on h.code = c.code
                         where c.administration = :administration and c.school = :school and c.respondents = :respondents
                           and c.grade is not distinct from :grade::smallint and c.class_label = :classLabel
                           and coalesce(h.way, 'card') = 'card'
                         order by c.code
                        """)
                .param("administration", administration)
                .param("school", batch.school())
                .param("respondents", batch.respondents().id())
                .param("grade", batch.grade(), Types.SMALLINT)
                .param("classLabel", batch.classLabel())
                .query((row, number) -> row.getString("code"))
                .list();
        mark(administration, batch.school(), batch.respondents(), Way.CARD, all);
        return all.stream().map(AccessCode::new).toList();
    }

    /** So many unused codes for a file, among them all that were in an earlier one and are unused still. */
    @Transactional
    public List<AccessCode> inFile(int administration, int school, RespondentGroup respondents, int count) {
        lock(administration, school, respondents);
        List<String> earlier = unused(administration, school, respondents, "file", Integer.MAX_VALUE);
        return Stream.concat(
                        earlier.stream().map(AccessCode::new),
                        take(administration, school, respondents, Way.FILE, count - earlier.size()).stream())
                .sorted(Comparator.comparing(AccessCode::value))
                .toList();
    }

    /** So many unused codes that never left the house; more are made where there are too few. */
    @Transactional
    public List<AccessCode> take(int administration, int school, RespondentGroup respondents, Way way, int count) {
        if (count <= 0) {
            return List.of();
        }
        lock(administration, school, respondents);
        int missing =
                count - unused(administration, school, respondents, "", count).size();
        if (missing > 0) {
            codes.make(administration, new Batch(school, respondents, null, ""), Math.max(missing, FEWEST_AT_ONCE));
        }
        List<String> taken = unused(administration, school, respondents, "", count);
        mark(administration, school, respondents, way, taken);
        return taken.stream().map(AccessCode::new).toList();
    }

    /** Takes codes back that reached nobody. */
    @Transactional
    public void giveBack(Collection<AccessCode> unsent) {
        jdbc.sql("delete from survey.handed_out where code = any(:codes)")
                .param("codes", unsent.stream().map(AccessCode::value).toArray(String[]::new))
                .update();
    }

    private void lock(int administration, int school, RespondentGroup respondents) {
        jdbc.sql("""
                        select from survey.ballot_box
                         where administration = :administration and school = :school and respondents = :respondents
                           for update
                        """)
                .param("administration", administration)
                .param("school", school)
                .param("respondents", respondents.id())
                .query()
                .listOfRows();
    }

    /** @param way empty for codes that never left the house */
    private List<String> unused(int administration, int school, RespondentGroup respondents, String way, int most) {
        return jdbc.sql("""
                        select c.code from survey.access_code c left join survey.handed_out h on h.code = c.code
                         where c.administration = :administration and c.school = :school and c.respondents = :respondents
                           and c.state = 'unused' and coalesce(h.way, '') = :way
                         order by gen_random_uuid() limit :most
                        """)
                .param("administration", administration)
                .param("school", school)
                .param("respondents", respondents.id())
                .param("way", way)
                .param("most", most)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    private void mark(int administration, int school, RespondentGroup respondents, Way way, Collection<String> more) {
        jdbc.sql("""
                        with gone as (
                            delete from survey.handed_out h using survey.issued_code c
                             where c.code = h.code and h.way = :way
                               and (c.administration, c.school, c.respondents) = (:administration, :school, :respondents)
                            returning h.code)
                        insert into survey.handed_out (code, way)
                        select code, :way from (select code from gone union select unnest(:more::text[])) everything (code)
                         order by code
                        """)
                .param("way", way.id())
                .param("administration", administration)
                .param("school", school)
                .param("respondents", respondents.id())
                .param("more", more.toArray(new String[0]))
                .update();
    }
}
