package org.rapport.session;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What schools say at the end of the survey: in the respondent's language, otherwise in any they have written. */
@Repository
public class ClosingTexts {

    private final JdbcClient jdbc;

    ClosingTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClosingText> of(int school, String language) {
        return jdbc.sql("""
                        select text, contacts from survey.closing_text
                        where school = :school
                        order by language = :language desc, language limit 1
                        """)
                .param("school", school)
                .param("language", language)
                .query((row, number) -> new ClosingText(row.getString(1), lines(row.getString(2))))
                .optional();
    }

    /**
     * Keeps a school's text.
     *
     * @param contacts one a line: name, room, telephone
     */
    public void keep(int school, String language, String text, String contacts) {
        jdbc.sql("""
                        insert into survey.closing_text (school, language, text, contacts)
                        values (:school, :language, :text, :contacts)
                        on conflict (school, language) do update set text = excluded.text, contacts = excluded.contacts
                        """)
                .param("school", school)
                .param("language", language)
                .param("text", text)
                .param("contacts", contacts)
                .update();
    }

    private static List<String> lines(String contacts) {
        return contacts.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
