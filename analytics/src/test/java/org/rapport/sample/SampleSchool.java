package org.rapport.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.fielding.Administrations;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.MissingReason;
import org.rapport.instrument.RespondentGroup;
import org.rapport.response.AnswerCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one school of which every number was worked out by hand ({@link SampleFindings}), and its two tiny neighbours, which
 * are too small to be shown and together large enough that nothing else has to be hidden for their sake.
 *
 * <p>24 students of Oak Street School sent answers, 23 of them answered anything; of 12 in grade 6, 9 in grade 7 and 2 who did
 * not tell their grade. Every door by which answers come in must lead to the same numbers.
 */
public final class SampleSchool {
    public static final String DISTRICT = "valley";
    public static final String OAK = "oak";
    public static final String HILL = "hill";
    public static final String MILL = "mill";

    public static final List<School> SCHOOLS = List.of(
            new School(0, OAK, "Oak Street School", DISTRICT, "Sample Valley", 30, 15),
            new School(0, HILL, "Hill School", DISTRICT, "Sample Valley", 7, 5),
            new School(0, MILL, "Mill School", DISTRICT, "Sample Valley", 6, 6));

    /**
     * One person's answers.
     *
     * @param codes item id to option code, for the items that were answered
     * @param brokenOff whether the person left after the last answer; otherwise all items were seen
     */
    public record Answered(RespondentGroup respondents, String school, Map<String, String> codes, boolean brokenOff) {}

    /** An administration in a database. */
    public record Fielded(int administration, Map<RespondentGroup, StoredInstrument> instruments) {}

    private static final List<Answered> ANSWERED = answered();

    private SampleSchool() {}

    public static Instrument instrument(RespondentGroup respondents) {
        return respondents == RespondentGroup.STUDENTS ? SampleInstruments.students() : SampleInstruments.teachers();
    }

    /** All who sent answers: students, then teachers. */
    public static List<Answered> respondents() {
        return ANSWERED;
    }

    public static List<Answered> respondents(RespondentGroup group) {
        return ANSWERED.stream().filter(one -> one.respondents() == group).toList();
    }

    private static List<Answered> answered() {
        List<Answered> all = new ArrayList<>();
        // how many, grade-level, knows-me, ignores-me, has-time; a dot: seen and skipped; an x: left before
        students(all, 5, OAK, "g6 often seldom often");
        students(all, 4, OAK, "g6 always never always");
        students(all, 2, OAK, "g6 seldom often dont-know");
        students(all, 1, OAK, "g6 often never seldom");
        students(all, 5, OAK, "g7 never always never");
        students(all, 2, OAK, "g7 often never seldom");
        students(all, 1, OAK, "g7 . seldom often");
        students(all, 1, OAK, "g7 always x x");
        students(all, 2, OAK, ". often often always");
        students(all, 1, OAK, ". . . .");
        students(all, 2, HILL, "g7 never always never");
        students(all, 3, HILL, ". always never always");
        students(all, 1, HILL, ". often seldom often");
        students(all, 1, MILL, "g7 often often often");
        students(all, 2, MILL, ". always never often");
        students(all, 2, MILL, ". seldom often seldom");
        // how many, know-students, ignore-students, have-time
        teachers(all, 6, OAK, "often seldom often");
        teachers(all, 4, OAK, "always never always");
        teachers(all, 1, OAK, "seldom often .");
        teachers(all, 1, OAK, "often never seldom");
        teachers(all, 3, HILL, "often seldom seldom");
        teachers(all, 2, HILL, "seldom often never");
        teachers(all, 4, MILL, "always never often");
        teachers(all, 1, MILL, "seldom seldom seldom");
        return List.copyOf(all);
    }

    private static void students(List<Answered> all, int people, String school, String answers) {
        add(all, people, RespondentGroup.STUDENTS, school, answers, "grade-level knows-me ignores-me has-time");
    }

    private static void teachers(List<Answered> all, int people, String school, String answers) {
        add(all, people, RespondentGroup.TEACHERS, school, answers, "know-students ignore-students have-time");
    }

    private static void add(
            List<Answered> all, int people, RespondentGroup group, String school, String answers, String items) {
        String[] codes = answers.split(" ");
        String[] ids = items.split(" ");
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (codes[i].length() > 1) {
                chosen.put(ids[i], codes[i]);
            }
        }
        Answered one = new Answered(group, school, Collections.unmodifiableMap(chosen), answers.endsWith("x"));
        all.addAll(Collections.nCopies(people, one));
    }

    /** The row as it is stored. */
    public static byte[] packed(Answered one) {
        Instrument instrument = instrument(one.respondents());
        Map<String, MissingReason> missing = new LinkedHashMap<>();
        for (Item item : instrument.items()) {
            if (item.kind() == Item.Kind.CHOICE && !one.codes().containsKey(item.id())) {
                missing.put(item.id(), one.brokenOff() ? MissingReason.BREAK_OFF : MissingReason.SKIPPED);
            }
        }
        return new AnswerCodec(instrument).pack(one.codes(), missing);
    }

    /** Makes the administration “Sample” with its schools and instruments, and no answers. */
    public static Fielded field(JdbcClient jdbc) {
        Administrations administrations = new Administrations(jdbc);
        Instruments instruments = new Instruments(jdbc);
        int id = administrations.create(
                "Sample",
                "anonymous",
                "school",
                Instant.parse("2026-03-02T08:00:00Z"),
                Instant.parse("2026-03-20T16:00:00Z"));
        Map<RespondentGroup, StoredInstrument> stored = new EnumMap<>(RespondentGroup.class);
        stored.put(RespondentGroup.STUDENTS, instruments.publish(SampleInstruments.studentFiles()));
        stored.put(RespondentGroup.TEACHERS, instruments.publish(SampleInstruments.teacherFiles()));
        stored.values().forEach(each -> administrations.ask(id, each));
        SCHOOLS.forEach(school -> administrations.addSchool(id, school));
        return new Fielded(id, stored);
    }

    /** The administration “Sample” with all answers. */
    public static Fielded load(JdbcClient jdbc) {
        Fielded fielded = field(jdbc);
        ANSWERED.forEach(one -> jdbc.sql("""
                insert into survey.response (administration, school, instrument, answers)
                select :administration, id, :instrument, :answers from survey.school where code = :school
                """)
                .param("administration", fielded.administration())
                .param(
                        "instrument",
                        fielded.instruments().get(one.respondents()).id())
                .param("answers", packed(one))
                .param("school", one.school())
                .update());
        return fielded;
    }
}
