package org.rapport.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntPredicate;
import org.rapport.account.SignedIn;
import org.rapport.instrument.RespondentGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What respondents wrote in their own words, once it was dealt from the ballot box. */
@Repository
class FreeTexts {

    private final JdbcClient jdbc;

    FreeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there is to read at schools, the newest administration first. */
    List<FreeTextShelf> shelves(IntPredicate ofSchool) {
        return jdbc.sql("""
                        select a.id as administration, a.name, coalesce(a.closes_at <= now(), false) as closed,
                               s.id as school, s.name as school_name, i.respondents, i.instrument,
                               (select count(*) from survey.response r
                                 where (r.administration, r.school, r.instrument) = (a.id, s.id, i.instrument)) as responses,
                               (select count(*) from survey.free_text t
                                 where (t.administration, t.school, t.instrument) = (a.id, s.id, i.instrument)) as texts
                          from survey.administration a
                          join survey.administration_school m on m.administration = a.id
                          join survey.school s on s.id = m.school
                          join survey.administration_instrument i on i.administration = a.id
                         order by a.opens_at desc, a.id desc, s.name, s.id, i.respondents
                        """).query((row, number) -> shelf(row)).list().stream()
                .filter(shelf -> ofSchool.test(shelf.school().id()))
                .toList();
    }

    private static FreeTextShelf shelf(ResultSet row) throws SQLException {
        return new FreeTextShelf(
                row.getInt("administration"),
                row.getString("name"),
                row.getBoolean("closed"),
                new NamedSchool(row.getInt("school"), row.getString("school_name")),
                RespondentGroup.of(row.getString("respondents")),
                row.getInt("instrument"),
                row.getInt("responses"),
                row.getInt("texts"));
    }

    /** Opens a shelf: first it is written down who does, then the texts are read. Their random ids tell nothing about order. */
    @Transactional
    List<FreeText> open(FreeTextShelf shelf, SignedIn reader) {
        jdbc.sql("""
                        insert into account.free_text_opening (reader, school, administration, respondents)
                        values (:reader, :school, :administration, :respondents)
                        """)
                .param("reader", reader.name() + " <" + reader.email() + ">")
                .param("school", shelf.school().name())
                .param("administration", shelf.name())
                .param("respondents", shelf.respondents().id())
                .update();
        return jdbc.sql("""
                        select item, language, text from survey.free_text
                         where administration = :administration and school = :school and instrument = :instrument
                         order by id
                        """)
                .param("administration", shelf.administration())
                .param("school", shelf.school().id())
                .param("instrument", shelf.instrument())
                .query((row, number) ->
                        new FreeText(row.getString("item"), row.getString("language"), row.getString("text")))
                .list();
    }

    /** The last times somebody opened texts, the latest first. */
    List<FreeTextOpening> openings(int most) {
        return jdbc.sql("""
                        select opened_at, reader, school, administration, respondents from account.free_text_opening
                         order by id desc limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new FreeTextOpening(
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("reader"),
                        row.getString("school"),
                        row.getString("administration"),
                        row.getString("respondents")))
                .list();
    }
}
