package org.rapport.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.instrument.RespondentGroup;
import org.rapport.submission.PublishedInstruments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What schools say at the end of the survey. */
@Repository
public class ClosingTexts {

    private final JdbcClient jdbc;
    private final Languages languages;
    private final PublishedInstruments instruments;

    ClosingTexts(JdbcClient jdbc, Languages languages, PublishedInstruments instruments) {
        this.jdbc = jdbc;
        this.languages = languages;
        this.instruments = instruments;
    }

    /** What the last page says. */
    public ClosingText shown(int school, RespondentGroup respondents, String language) {
        return ClosingText.of(respondents, language, of(school, respondents));
    }

    /** What the last page would say if a text were kept. */
    public ClosingText preview(OwnClosingText typed) {
        List<OwnClosingText> others = of(typed.school(), typed.respondents()).stream()
                .filter(each -> !each.language().equals(typed.language()))
                .toList();
        return ClosingText.of(
                typed.respondents(),
                typed.language(),
                Stream.concat(others.stream(), Stream.of(typed)).toList());
    }

    /** The languages in which respondents of any administration may answer, and those in which something is written. */
    public List<SurveyLanguage> languages() {
        Stream<String> asked = jdbc
                .sql("select distinct instrument from survey.administration_instrument")
                .query((row, number) -> row.getInt("instrument"))
                .list()
                .stream()
                .flatMap(instrument -> languages.offered(instruments.get(instrument)).stream());
        Set<String> needed = Stream.concat(asked, all().stream().map(OwnClosingText::language))
                .collect(Collectors.toSet());
        return Texts.LANGUAGES.stream()
                .filter(needed::contains)
                .map(SurveyLanguage::of)
                .toList();
    }

    /** What a school wrote for a respondent group, in all languages. */
    public List<OwnClosingText> of(int school, RespondentGroup respondents) {
        return jdbc.sql("""
                        select school, respondents, language, text, contacts from survey.closing_text
                         where school = :school and respondents = :respondents
                        """)
                .param("school", school)
                .param("respondents", respondents.id())
                .query((row, number) -> text(row))
                .list();
    }

    /** What all schools wrote. */
    public List<OwnClosingText> all() {
        return jdbc.sql("select school, respondents, language, text, contacts from survey.closing_text")
                .query((row, number) -> text(row))
                .list();
    }

    public void keep(OwnClosingText text) {
        jdbc.sql("""
                        insert into survey.closing_text (school, respondents, language, text, contacts)
                        values (:school, :respondents, :language, :text, :contacts)
                        on conflict (school, respondents, language)
                        do update set text = excluded.text, contacts = excluded.contacts
                        """)
                .param("school", text.school())
                .param("respondents", text.respondents().id())
                .param("language", text.language())
                .param("text", text.text())
                .param("contacts", text.contacts())
                .update();
    }

    /** Goes back to the general text. */
    public void forget(int school, RespondentGroup respondents, String language) {
        jdbc.sql("""
                        delete from survey.closing_text
                         where school = :school and respondents = :respondents and language = :language
                        """)
                .param("school", school)
                .param("respondents", respondents.id())
                .param("language", language)
                .update();
    }

    private static OwnClosingText text(ResultSet row) throws SQLException {
        return new OwnClosingText(
                row.getInt("school"),
                RespondentGroup.of(row.getString("respondents")),
                row.getString("language"),
                row.getString("text"),
                row.getString("contacts"));
    }
}
