package org.rapport.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The SQL of saved answers: as a rule a single statement for a whole batch, which is its own transaction. */
final class AnswerStatements {

    /** One answer each of several respondents; of two answers to an item the one with the later stamp stays. */
    static final String SAVE_CHOICES = """
            update survey.draft d set answers = set_byte(d.answers, a.item, a.value), stamps[a.item + 1] = a.stamp
            from unnest(?::text[], ?::int[], ?::int[], ?::bigint[]) a (code, item, value, stamp)
            where d.code = a.code and d.stamps[a.item + 1] < a.stamp
            returning d.code""";

    private static final String SAVE_TEXT = """
            update survey.draft
            set texts = case when ?::text = '' then texts - ?::text else texts || jsonb_build_object(?::text, ?::text) end,
                answers = set_byte(answers, ?, ?), stamps[?] = ?
            where code = ? and stamps[?] < ?
            returning code""";

    private record Answer(String code, GivenAnswer given) {}

    private final DataSource database;

    AnswerStatements(DataSource database) {
        this.database = database;
    }

    /** Saves all or nothing; returns the codes whose draft changed. */
    Set<String> save(List<AnswerLane.Waiting> batch) throws SQLException {
        List<List<Answer>> rounds = new ArrayList<>();
        List<Answer> texts = new ArrayList<>();
        sort(batch, rounds, texts);
        try (Connection connection = database.getConnection()) {
            boolean single = rounds.size() + texts.size() == 1;
            connection.setAutoCommit(single);
            try {
                Set<String> changed = new HashSet<>();
                for (List<Answer> round : rounds) {
                    saveChoices(connection, round, changed);
                }
                for (Answer text : texts) {
                    saveText(connection, text, changed);
                }
                if (!single) {
                    connection.commit();
                }
                return changed;
            } catch (SQLException | RuntimeException failed) {
                if (!single) {
                    connection.rollback();
                }
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Choices go into rounds with one answer a respondent, as an update changes a row once: mostly there is one round. */
    private static void sort(List<AnswerLane.Waiting> batch, List<List<Answer>> rounds, List<Answer> texts) {
        Map<String, Integer> choices = new HashMap<>();
        for (AnswerLane.Waiting waiting : batch) {
            for (GivenAnswer given : waiting.answers()) {
                Answer answer = new Answer(waiting.code(), given);
                if (given.text() != null) {
                    texts.add(answer);
                } else {
                    int round = choices.merge(waiting.code(), 1, Integer::sum) - 1;
                    if (round == rounds.size()) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.get(round).add(answer);
                }
            }
        }
    }

    private static void saveChoices(Connection connection, List<Answer> round, Set<String> changed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE_CHOICES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", round.stream().map(Answer::code).toArray()));
            statement.setObject(
                    2, round.stream().mapToInt(answer -> answer.given().index()).toArray());
            statement.setObject(
                    3, round.stream().mapToInt(answer -> answer.given().value()).toArray());
            statement.setObject(
                    4,
                    round.stream().mapToLong(answer -> answer.given().stamp()).toArray());
            collect(statement, changed);
        }
    }

    private static void saveText(Connection connection, Answer answer, Set<String> changed) throws SQLException {
        GivenAnswer given = answer.given();
        try (PreparedStatement statement = connection.prepareStatement(SAVE_TEXT)) {
            statement.setString(1, given.text());
            statement.setString(2, given.item());
            statement.setString(3, given.item());
            statement.setString(4, given.text());
            statement.setInt(5, given.index());
            statement.setInt(6, given.value());
            statement.setInt(7, given.index() + 1); // arrays count from 1
            statement.setLong(8, given.stamp());
            statement.setString(9, answer.code());
            statement.setInt(10, given.index() + 1);
            statement.setLong(11, given.stamp());
            collect(statement, changed);
        }
    }

    /** Those of the codes that have a draft. */
    Set<String> withDraft(Set<String> codes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select code from survey.draft where code = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            Set<String> found = new HashSet<>();
            collect(statement, found);
            return found;
        }
    }

    private static void collect(PreparedStatement statement, Set<String> codes) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
    }
}
