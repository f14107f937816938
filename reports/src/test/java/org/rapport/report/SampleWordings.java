package org.rapport.report;

import java.util.Map;
import java.util.TreeMap;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Wording;

/** The words of the sample instruments. */
final class SampleWordings {

    private static final Map<String, String> STUDENTS_EN = Map.of(
            "s-notices-when-away", "An adult at my school notices when I am away.",
            "s-can-be-trusted", "I can trust the adults at my school with things that matter to me.",
            "s-gives-up-on-me", "My teachers give up on me when something is hard.",
            "s-listens-and-answers", "My teachers listen to me and answer what I said.",
            "s-asks-and-waits", "My teachers ask a question and wait until I have thought.",
            "s-builds-on-what-i-say", "My teachers build on what I say in class.",
            "s-harder-when-ready", "My work gets harder when I am ready for it.",
            "s-helps-me-do-it-myself", "I get help so that I can do it myself next time.",
            "s-have-a-say", "I have a say in what we do in class.",
            "s-choose-how-i-work", "I can choose how I work.");

    private static final Map<String, String> STUDENTS_ES = Map.of(
            "s-notices-when-away", "Un adulto de mi escuela nota cuando falto.",
            "s-can-be-trusted", "Puedo confiar en los adultos de mi escuela.",
            "s-gives-up-on-me", "Mis maestros se dan por vencidos conmigo cuando algo es difícil.",
            "s-listens-and-answers", "Mis maestros me escuchan y responden a lo que dije.",
            "s-asks-and-waits", "Mis maestros preguntan y esperan hasta que lo haya pensado.",
            "s-builds-on-what-i-say", "Mis maestros parten de lo que digo en clase.",
            "s-harder-when-ready", "Mi trabajo se vuelve más difícil cuando estoy listo.",
            "s-helps-me-do-it-myself", "Recibo ayuda para poder hacerlo solo la próxima vez.",
            "s-have-a-say", "Puedo opinar sobre lo que hacemos en clase.",
            "s-choose-how-i-work", "Puedo elegir cómo trabajo.");

    private SampleWordings() {}

    static Wording english(RespondentGroup who) {
        return new Wording(
                "en",
                Wording.Standing.REVIEWED,
                who == RespondentGroup.STUDENTS ? "My relationships at school" : "Relationships with my students",
                "Nobody at your school sees your answers.",
                Map.of("relationships", "You and the people at school", "about-you", "About you"),
                Map.of(
                        "emotional-attachment", "Emotional attachment",
                        "shared-activity", "Shared activity",
                        "progressive-complexity", "Growing challenge",
                        "balance-of-power", "Shared power",
                        "belonging", "Belonging"),
                Map.of("emotional-attachment", "Being known well and trusting an adult who stays."),
                Map.of(
                        "frequency-5",
                        Map.of(
                                "never",
                                "Never",
                                "rarely",
                                "Rarely",
                                "sometimes",
                                "Sometimes",
                                "often",
                                "Often",
                                "always",
                                "Always",
                                "dont-know",
                                "I don’t know"),
                        "agreement-4",
                        Map.of(
                                "strongly-disagree", "Strongly disagree",
                                "disagree", "Disagree",
                                "agree", "Agree",
                                "strongly-agree", "Strongly agree"),
                        "language",
                        Map.of("english", "English", "spanish", "Spanish", "arabic", "Arabic"),
                        "gender",
                        Map.of("girl", "Girl", "boy", "Boy", "another", "Another gender")),
                withTeachers(STUDENTS_EN, "I do this: "),
                Map.of(),
                Map.of("language", "Language at home", "gender", "Gender"));
    }

    static Wording spanish(RespondentGroup who) {
        return new Wording(
                "es",
                Wording.Standing.DRAFT,
                who == RespondentGroup.STUDENTS ? "Mis relaciones en la escuela" : "Relaciones con mis estudiantes",
                "Nadie en tu escuela ve tus respuestas.",
                Map.of("relationships", "Tú y las personas de la escuela", "about-you", "Sobre ti"),
                Map.of(
                        "emotional-attachment", "Vínculo afectivo",
                        "shared-activity", "Actividad compartida",
                        "progressive-complexity", "Desafío creciente",
                        "balance-of-power", "Poder compartido",
                        "belonging", "Pertenencia"),
                Map.of("emotional-attachment", "Ser conocido y confiar en un adulto que permanece."),
                Map.of(
                        "frequency-5",
                        Map.of(
                                "never",
                                "Nunca",
                                "rarely",
                                "Rara vez",
                                "sometimes",
                                "A veces",
                                "often",
                                "A menudo",
                                "always",
                                "Siempre",
                                "dont-know",
                                "No sé"),
                        "language",
                        Map.of("english", "Inglés", "spanish", "Español", "arabic", "Árabe"),
                        "gender",
                        Map.of("girl", "Niña", "boy", "Niño", "another", "Otro género")),
                withTeachers(STUDENTS_ES, "Yo: "),
                Map.of(),
                Map.of("language", "Idioma en casa", "gender", "Género"));
    }

    private static Map<String, String> withTeachers(Map<String, String> students, String before) {
        Map<String, String> all = new TreeMap<>(students);
        students.forEach((id, words) -> all.put("t-" + id.substring(2), before + words));
        all.put(
                "s-feel-at-home",
                before.equals("Yo: ") ? "En esta escuela me siento en casa." : "I feel at home at this school.");
        all.put("s-matter-here", before.equals("Yo: ") ? "Le importo a la gente de aquí." : "I matter to people here.");
        return all;
    }
}
