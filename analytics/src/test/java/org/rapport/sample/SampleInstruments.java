package org.rapport.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.InstrumentFile;

/**
 * The two instruments of the {@link SampleSchool}: three paired items that make one scale, one of them keyed in reverse, one with
 * “I don't know”; for students a breakdown and a free text as well.
 */
public final class SampleInstruments {

    private static final String OPTIONS = """
            responseOptions:
              frequency:
                - {code: never, value: 1}
                - {code: seldom, value: 2}
                - {code: often, value: 3}
                - {code: always, value: 4}
              frequency-or-not:
                - {code: never, value: 1}
                - {code: seldom, value: 2}
                - {code: often, value: 3}
                - {code: always, value: 4}
                - {code: dont-know}
            """;

    private static final String OPTION_WORDS = """
            options:
              frequency: {never: Never, seldom: Seldom, often: Often, always: Always}
              frequency-or-not: {never: Never, seldom: Seldom, often: Often, always: Always, dont-know: I don't know}
            """;

    private static final Map<String, String> STUDENTS =
            Map.of("instrument.yaml", """
            instrument: sample-students
            version: 1.0.0
            respondents: students
            languages: [en]
            """ + OPTIONS + """
              grades:
                - {code: g6}
                - {code: g7}
            sections:
              - id: about-you
                items:
                  - {id: grade-level, options: grades, breakdown: grade}
              - id: adults
                items:
                  - {id: knows-me, options: frequency}
                  - {id: ignores-me, options: frequency}
                  - {id: has-time, options: frequency-or-not}
              - id: at-the-end
                items:
                  - {id: more, kind: free-text}
            scales:
              bond:
                minimumAnswered: 2
                items:
                  - {id: knows-me, pairsWith: sample-teachers/know-students}
                  - {id: ignores-me, keyed: reverse, pairsWith: sample-teachers/ignore-students}
                  - {id: has-time, pairsWith: sample-teachers/have-time}
            """, "en.yaml", """
            language: en
            standing: reviewed
            title: Sample survey for students
            sections: {about-you: About you, adults: Adults in your school, at-the-end: At the end}
            scales:
              bond: {name: Bond, description: Whether adults know the student and take time.}
            """ + OPTION_WORDS + """
              grades: {g6: Grade 6, g7: Grade 7}
            items:
              grade-level: Which grade are you in?
              knows-me: An adult in this school knows me well.
              ignores-me: Adults in this school ignore me.
              has-time: An adult in this school has time for me.
              more: What else would you like to say?
            breakdowns: {grade: Grade}
            """);

    private static final Map<String, String> TEACHERS =
            Map.of("instrument.yaml", """
            instrument: sample-teachers
            version: 1.0.0
            respondents: teachers
            languages: [en]
            """ + OPTIONS + """
            sections:
              - id: your-students
                items:
                  - {id: know-students, options: frequency}
                  - {id: ignore-students, options: frequency}
                  - {id: have-time, options: frequency-or-not}
            scales:
              bond:
                minimumAnswered: 2
                items:
                  - {id: know-students, pairsWith: sample-students/knows-me}
                  - {id: ignore-students, keyed: reverse, pairsWith: sample-students/ignores-me}
                  - {id: have-time, pairsWith: sample-students/has-time}
            """, "en.yaml", """
            language: en
            standing: reviewed
            title: Sample survey for teachers
            sections: {your-students: Your students}
            scales:
              bond: {name: Bond, description: Whether teachers know their students and take time.}
            """ + OPTION_WORDS + """
            items:
              know-students: I know my students well.
              ignore-students: I ignore my students.
              have-time: I have time for my students.
            """);

    private SampleInstruments() {}

    /** File name to content. */
    public static Map<String, String> studentFiles() {
        return STUDENTS;
    }

    /** File name to content. */
    public static Map<String, String> teacherFiles() {
        return TEACHERS;
    }

    public static Instrument students() {
        return InstrumentFile.read(STUDENTS);
    }

    public static Instrument teachers() {
        return InstrumentFile.read(TEACHERS);
    }

    /** Writes an instrument's files into a folder, for doors that take one. */
    public static Path write(Map<String, String> files, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
