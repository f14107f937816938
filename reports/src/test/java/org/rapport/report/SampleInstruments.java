package org.rapport.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.MissingReason;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.ResponseOptions;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.instrument.Section;
import org.rapport.instrument.Wording;

/** A students' and a teachers' instrument, just long enough for every part of a report. */
public final class SampleInstruments {

    private static final ResponseOptions FREQUENCY = new ResponseOptions(
            "frequency-5",
            List.of(
                    new ResponseOption("never", 1, null),
                    new ResponseOption("rarely", 2, null),
                    new ResponseOption("sometimes", 3, null),
                    new ResponseOption("often", 4, null),
                    new ResponseOption("always", 5, null),
                    new ResponseOption("dont-know", null, MissingReason.DONT_KNOW)));

    private static final ResponseOptions AGREEMENT = new ResponseOptions(
            "agreement-4",
            List.of(
                    new ResponseOption("strongly-disagree", 1, null),
                    new ResponseOption("disagree", 2, null),
                    new ResponseOption("agree", 3, null),
                    new ResponseOption("strongly-agree", 4, null)));

    private static final ResponseOptions LANGUAGE = categories("language", "english", "spanish", "arabic");
    private static final ResponseOptions GENDER = categories("gender", "girl", "boy", "another");

    private static final Map<String, List<String>> ITEMS = items();

    private SampleInstruments() {}

    public static List<Instrument> both() {
        return List.of(students(), teachers());
    }

    public static Instrument students() {
        return instrument("student-relationships", RespondentGroup.STUDENTS, List.of(LANGUAGE, GENDER));
    }

    public static Instrument teachers() {
        return instrument("teacher-relationships", RespondentGroup.TEACHERS, List.of());
    }

    private static Map<String, List<String>> items() {
        Map<String, List<String>> items = new LinkedHashMap<>();
        items.put("emotional-attachment", List.of("notices-when-away", "can-be-trusted", "gives-up-on-me:reverse"));
        items.put("shared-activity", List.of("listens-and-answers", "asks-and-waits", "builds-on-what-i-say"));
        items.put("progressive-complexity", List.of("harder-when-ready", "helps-me-do-it-myself"));
        items.put("balance-of-power", List.of("have-a-say", "choose-how-i-work"));
        items.put("belonging", List.of("feel-at-home:agreement", "matter-here:agreement"));
        return items;
    }

    private static ResponseOptions categories(String id, String... codes) {
        List<ResponseOption> options = new ArrayList<>();
        for (String code : codes) {
            options.add(new ResponseOption(code, null, null));
        }
        return new ResponseOptions(id, options);
    }

    private static Instrument instrument(String id, RespondentGroup who, List<ResponseOptions> breakdowns) {
        List<Item> items = new ArrayList<>();
        List<Scale> scales = new ArrayList<>();
        ITEMS.forEach((scale, names) -> {
            if (who == RespondentGroup.STUDENTS || !scale.equals("belonging")) {
                List<ScaleItem> ofScale =
                        names.stream().map(name -> scaleItem(name, who)).toList();
                ofScale.forEach(item -> items.add(item.item()));
                scales.add(new Scale(scale, 1, ofScale));
            }
        });
        List<Item> demographics = breakdowns.stream()
                .map(options -> new Item(
                        "about-" + options.id(),
                        Item.Kind.CHOICE,
                        options,
                        Set.of(),
                        List.of(),
                        null,
                        options.id(),
                        false))
                .toList();
        Map<String, ResponseOptions> options = new LinkedHashMap<>();
        options.put(FREQUENCY.id(), FREQUENCY);
        options.put(AGREEMENT.id(), AGREEMENT);
        breakdowns.forEach(one -> options.put(one.id(), one));
        Map<String, Wording> wordings = new LinkedHashMap<>();
        wordings.put("en", SampleWordings.english(who));
        wordings.put("es", SampleWordings.spanish(who));
        List<Section> sections = List.of(
                new Section("relationships", Section.Layout.ONE_ITEM, items),
                new Section("about-you", Section.Layout.ONE_ITEM, demographics));
        return new Instrument(id, "1.0.0", who, Map.of(), options, sections, scales, wordings, "ab".repeat(32));
    }

    private static ScaleItem scaleItem(String name, RespondentGroup who) {
        boolean reverse = name.endsWith(":reverse");
        boolean agreement = name.endsWith(":agreement");
        ResponseOptions options = agreement ? AGREEMENT : FREQUENCY;
        List<String> favorable = agreement
                ? List.of("agree", "strongly-agree")
                : reverse ? List.of("never", "rarely") : List.of("often", "always");
        boolean students = who == RespondentGroup.STUDENTS;
        String asked = name.replaceAll(":.*", "");
        String id = (students ? "s-" : "t-") + asked;
        String pair = students ? "teacher-relationships/t-" + asked : "student-relationships/s-" + asked;
        return new ScaleItem(
                new Item(id, Item.Kind.CHOICE, options, Set.of(), favorable, null, null, false), reverse, pair);
    }
}
