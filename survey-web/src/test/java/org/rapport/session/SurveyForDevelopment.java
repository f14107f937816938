package org.rapport.session;

import java.util.List;
import org.rapport.instrument.RespondentGroup;

/** Run it to have the survey in a browser, on a database that is gone afterwards; codes are printed. */
final class SurveyForDevelopment {

    private SurveyForDevelopment() {}

    public static void main(String[] arguments) {
        SurveyServer server = SurveyServer.shared();
        for (String kind : List.of("relationships", "pulse")) {
            SampleSurvey survey = SampleSurvey.asking(server.database().jdbc(), "student-" + kind, "teacher-" + kind);
            for (Integer grade : new Integer[] {4, 9, null}) {
                System.out.println(kind + ", grade " + grade + ": " + server.url("/s/" + survey.studentCode(grade)));
            }
            System.out.println(kind + ", teacher: " + server.url("/s/" + survey.code(RespondentGroup.TEACHERS, null)));
        }
    }
}
