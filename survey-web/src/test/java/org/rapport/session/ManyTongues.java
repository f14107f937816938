package org.rapport.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.fielding.Instruments;
import org.rapport.fielding.StoredInstrument;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tiny instrument that has every kind of screen, in every language the pages speak. */
final class ManyTongues {

    private static final String STRUCTURE = """
            instrument: many-tongues
            version: 1.0.0
            respondents: students
            languages: [en, es, fr, ar, zh, ru]
            gradeBands: {elementary: [3, 4, 5], secondary: [6, 7, 8, 9, 10, 11, 12]}
            responseOptions:
              often:
                - {code: never, value: 1}
                - {code: sometimes, value: 2}
                - {code: often, value: 3}
                - {code: dont-know}
              grades: [%s]
            sections:
              - id: one
                items:
                  - {id: talked, options: often}
                  - {id: helped, options: often, showWhen: {talked: [sometimes, often]}}
              - id: short
                layout: short-page
                items:
                  - {id: calm, options: often}
                  - {id: safe, options: often}
              - id: closing
                items:
                  - {id: grade, options: grades, breakdown: grade}
                  - {id: wish, kind: free-text}
            scales:
              bond: {score: mean, minimumAnswered: 1, items: [talked, helped, calm, safe]}
            """.formatted(each("{code: \"%d\"}"));

    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
            List.of(
                    "Never",
                    "Sometimes",
                    "Often",
                    "I don’t know",
                    "Did an adult at {school} talk with you?",
                    "Did it help?",
                    "Was it calm?",
                    "Was it safe?",
                    "What do you wish for?"),
            "es",
            List.of(
                    "Nunca",
                    "A veces",
                    "A menudo",
                    "No lo sé",
                    "¿Habló contigo un adulto de {school}?",
                    "¿Te ayudó?",
                    "¿Había calma?",
                    "¿Era seguro?",
                    "¿Qué deseas?"),
            "fr",
            List.of(
                    "Jamais",
                    "Parfois",
                    "Souvent",
                    "Je ne sais pas",
                    "Un adulte de {school} a-t-il parlé avec toi ?",
                    "Cela a-t-il aidé ?",
                    "Était-ce calme ?",
                    "Était-ce sûr ?",
                    "Que souhaites-tu ?"),
            "ar",
            List.of(
                    "أبدًا",
                    "أحيانًا",
                    "غالبًا",
                    "لا أعرف",
                    "كم مرة تحدث معك شخص بالغ في {school}؟",
                    "هل ساعدك ذلك؟",
                    "هل كان المكان هادئًا؟",
                    "هل كان المكان آمنًا؟",
                    "ماذا تتمنى؟"),
            "zh",
            List.of("从不", "有时", "经常", "我不知道", "{school}有大人和你谈话吗？", "有帮助吗？", "安静吗？", "安全吗？", "你有什么愿望？"),
            "ru",
            List.of(
                    "Никогда",
                    "Иногда",
                    "Часто",
                    "Не знаю",
                    "Взрослый в {school} говорил с тобой?",
                    "Это помогло?",
                    "Было спокойно?",
                    "Было безопасно?",
                    "Чего ты хочешь?"));

    private ManyTongues() {}

    static StoredInstrument publish(JdbcClient jdbc) {
        return new Instruments(jdbc).publish(files());
    }

    /** Labels of the options, then stems, as they are written. */
    static List<String> words(String language) {
        return WORDS.getOrDefault(language, List.of());
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("instrument.yaml", STRUCTURE);
        WORDS.forEach((language, words) -> files.put(language + ".yaml", """
                language: %s
                standing: draft
                title: Rapport
                introduction: "{school}: 1 – 2 – 3"
                sections: {one: "1", short: "2", closing: "3"}
                scales: {bond: {name: "bond", description: "bond"}}
                options:
                  often: {never: "%s", sometimes: "%s", often: "%s", dont-know: "%s"}
                  grades: {%s}
                items: {talked: "%s", helped: "%s", calm: "%s", safe: "%s", wish: "%s", grade: "%s"}
                breakdowns: {grade: "%s"}
                """.formatted(
                        language,
                        words.get(0),
                        words.get(1),
                        words.get(2),
                        words.get(3),
                        each("\"%d\": \"%s\"", language),
                        words.get(4),
                        words.get(5),
                        words.get(6),
                        words.get(7),
                        words.get(8),
                        Texts.in(language).text("grade.title"),
                        Texts.in(language).text("grade.title"))));
        return files;
    }

    private static String each(String grade) {
        return IntStream.rangeClosed(3, 12).mapToObj(grade::formatted).collect(Collectors.joining(", "));
    }

    private static String each(String grade, String language) {
        return IntStream.rangeClosed(3, 12)
                .mapToObj(number -> grade.formatted(number, Texts.in(language).text("grade.option", "grade", number)))
                .collect(Collectors.joining(", "));
    }
}
