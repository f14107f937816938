package org.rapport.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ScaleItem;

/**
 * A district of a few schools with simulated answers: each person has a level for each scale, around the level of the school.
 * Only to look at and to feed the renderers; expected values are never taken from here.
 */
public final class SampleDistrict {

    /** One person's answers: item id to option code, and breakdown name to option code. */
    record Person(Map<String, String> answers, Map<String, String> groups) {}

    private record School(String code, String name, int students, int teachers, double level) {}

    private static final List<School> SCHOOLS = List.of(
            new School("alder", "Alder Creek Elementary", 184, 17, 0.25),
            new School("birch", "Birchwood Middle School", 412, 33, -0.2),
            new School("cedar", "Cedar Hill School", 268, 24, 0.05),
            new School("dogwood", "Dogwood Academy", 96, 12, 0.3),
            new School("elm", "Elm Street High School", 640, 51, -0.3),
            new School("fir", "Fir Lane Primary", 38, 6, 0.1),
            new School("gum", "Gumtree Community School", 7, 2, 0.0));

    private final List<Instrument> instruments;
    private final DisclosurePolicy policy;
    private final Map<String, Map<RespondentGroup, List<Person>>> people = new TreeMap<>();

    public SampleDistrict(List<Instrument> instruments, DisclosurePolicy policy) {
        this.instruments = instruments;
        this.policy = policy;
        Random random = new Random(20260318);
        for (School school : SCHOOLS) {
            Map<RespondentGroup, List<Person>> groups = new TreeMap<>();
            for (Instrument instrument : instruments) {
                groups.put(instrument.respondents(), simulate(school, instrument, random));
            }
            people.put(school.code(), groups);
        }
    }

    public static ReportSettings settings(String language) {
        Map<Unit, String> names = new LinkedHashMap<>();
        SCHOOLS.forEach(school -> names.put(Unit.school(school.code()), school.name()));
        names.put(Unit.district("river"), "River Valley School District");
        return new ReportSettings(
                "School relationships 2026",
                "Spring 2026",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 3, 27),
                language,
                names);
    }

    public SchoolReport schoolReport(String code, String language) {
        return new SchoolReportBuilder(instruments, settings(language)).build(school(code), district());
    }

    public DistrictReport districtReport(String language) {
        return new DistrictReportBuilder(instruments, settings(language))
                .build(
                        district(),
                        all(),
                        SCHOOLS.stream().map(s -> school(s.code())).toList());
    }

    public PublishableResults school(String code) {
        return SampleGate.results(Unit.school(code), policy, instruments, people.get(code), everybody());
    }

    public PublishableResults district() {
        return SampleGate.results(Unit.district("river"), policy, instruments, everybody(), everybody());
    }

    /** All schools together: those of the only district. */
    public PublishableResults all() {
        return SampleGate.results(Unit.ALL, policy, instruments, everybody(), everybody());
    }

    private Map<RespondentGroup, List<Person>> everybody() {
        Map<RespondentGroup, List<Person>> all = new TreeMap<>();
        people.values()
                .forEach(groups -> groups.forEach((who, some) ->
                        all.computeIfAbsent(who, w -> new ArrayList<>()).addAll(some)));
        return all;
    }

    private static List<Person> simulate(School school, Instrument instrument, Random random) {
        boolean students = instrument.respondents() == RespondentGroup.STUDENTS;
        List<Person> some = new ArrayList<>();
        for (int i = 0; i < (students ? school.students() : school.teachers()); i++) {
            some.add(person(instrument, school.level() + (students ? 0 : 0.45), random));
        }
        return some;
    }

    private static Person person(Instrument instrument, double level, Random random) {
        Map<String, String> answers = new LinkedHashMap<>();
        double own = level + 0.45 * random.nextGaussian();
        int position = 0;
        for (var scale : instrument.scales()) {
            double offset = List.of(0.75, 0.2, 0.35, -0.45, 0.1).get(position++ % 5);
            double ofScale = own + offset + 0.4 * random.nextGaussian();
            int place = 0;
            for (ScaleItem item : scale.items()) {
                double latent = ofScale + 0.3 * Math.sin(7 * position + 3 * place++) + 0.8 * random.nextGaussian();
                if (random.nextInt(50) > 0) {
                    answers.put(item.item().id(), code(item, latent));
                }
            }
        }
        Map<String, String> groups = new LinkedHashMap<>();
        for (Item item : instrument.breakdownItems()) {
            var options = item.options().options();
            double draw = random.nextDouble();
            int index = Math.min(options.size() - 1, (int) (options.size() * draw * draw * draw));
            groups.put(item.breakdown(), options.get(index).code());
        }
        return new Person(answers, groups);
    }

    private static String code(ScaleItem item, double latent) {
        List<OptionLabel> legend = Asked.legend(item, SampleWordings.english(RespondentGroup.STUDENTS));
        double middle = (legend.size() - 1) / 2.0;
        int index = (int) Math.round(middle + latent);
        return legend.get(Math.clamp(index, 0, legend.size() - 1)).code();
    }
}
