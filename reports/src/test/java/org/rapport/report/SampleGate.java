package org.rapport.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.PublishableResults.Key;
import org.rapport.disclosure.SampleResults;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.Item;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Reason;

/** Counts sample answers and hides what is small: enough of a gate to look at every kind of cell. */
final class SampleGate {

    private final DisclosurePolicy policy;
    private final Map<Key, Cell> cells = new LinkedHashMap<>();

    private SampleGate(DisclosurePolicy policy) {
        this.policy = policy;
    }

    /** @param everybody all who answered at all schools */
    static PublishableResults results(
            Unit unit,
            DisclosurePolicy policy,
            List<Instrument> instruments,
            Map<RespondentGroup, List<SampleDistrict.Person>> people,
            Map<RespondentGroup, List<SampleDistrict.Person>> everybody) {
        Map<Key, Cell> cells = counted(policy, instruments, people);
        if (policy.countsShown()) {
            new SampleFindings(unit, cells, counted(policy, instruments, everybody)).add(instruments);
            if (unit.equals(Unit.ALL)) {
                new SamplePool(cells).add(instruments);
            }
        }
        return SampleResults.of(unit, policy, cells);
    }

    private static Map<Key, Cell> counted(
            DisclosurePolicy policy,
            List<Instrument> instruments,
            Map<RespondentGroup, List<SampleDistrict.Person>> people) {
        SampleGate gate = new SampleGate(policy);
        for (Instrument instrument : instruments) {
            List<SampleDistrict.Person> some = people.get(instrument.respondents());
            gate.count(instrument, Subgroup.EVERYBODY, some, null);
            instrument.breakdownItems().forEach(item -> gate.breakdown(instrument, item, some));
        }
        return gate.cells;
    }

    private void breakdown(Instrument instrument, Item item, List<SampleDistrict.Person> people) {
        Map<String, List<SampleDistrict.Person>> groups = new LinkedHashMap<>();
        item.options().options().forEach(option -> groups.put(option.code(), new ArrayList<>()));
        people.forEach(
                person -> groups.get(person.groups().get(item.breakdown())).add(person));
        Set<String> small = new TreeSet<>();
        groups.forEach((code, some) -> {
            if (some.size() < policy.leastStudents()) {
                small.add(code);
            }
        });
        String alsoHidden = small.size() != 1
                ? ""
                : groups.keySet().stream()
                        .filter(code -> !small.contains(code))
                        .min(Comparator.comparingInt(code -> groups.get(code).size()))
                        .orElse("");
        groups.forEach((code, some) -> count(
                instrument,
                new Subgroup(item.breakdown(), code),
                some,
                code.equals(alsoHidden) ? Suppression.COMPLEMENTARY : null));
    }

    private void count(
            Instrument instrument, Subgroup subgroup, List<SampleDistrict.Person> people, Suppression hidden) {
        RespondentGroup who = instrument.respondents();
        Suppression why = people.size() < policy.leastStudents() ? Suppression.TOO_FEW : hidden;
        int n = people.size();
        put(who, subgroup, "responses", "n", n, n, why);
        if (subgroup.isEverybody()) {
            double enrolled = Math.ceil(n / 0.83);
            put(who, subgroup, "responses", "enrolled", enrolled, n, why);
            put(who, subgroup, "responses", "response-rate", 100 * n / enrolled, n, why);
            instrument.items().stream().filter(Item::isReported).forEach(item -> item(who, item, people, why));
        }
        instrument.scales().forEach(scale -> scale(who, subgroup, scale, people, why));
    }

    private void item(RespondentGroup who, Item item, List<SampleDistrict.Person> people, Suppression why) {
        List<String> codes = people.stream()
                .map(person -> person.answers().get(item.id()))
                .filter(java.util.Objects::nonNull)
                .toList();
        int n = codes.size();
        put(who, Subgroup.EVERYBODY, item.id(), "n", n, n, why);
        for (ResponseOption option : item.options().scored()) {
            long chosen = codes.stream().filter(option.code()::equals).count();
            put(who, Subgroup.EVERYBODY, item.id(), "count." + option.code(), chosen, n, why);
            percent(who, Subgroup.EVERYBODY, item.id(), "percent." + option.code(), 100.0 * chosen / n, n, why);
        }
        double[] values = codes.stream()
                .mapToDouble(code -> item.options().option(code).orElseThrow().value())
                .toArray();
        put(who, Subgroup.EVERYBODY, item.id(), "mean", mean(values), n, why);
        put(who, Subgroup.EVERYBODY, item.id(), "sd", sd(values), n, why);
        double[] favorable = codes.stream()
                .mapToDouble(code -> item.favorable().contains(code) ? 100 : 0)
                .toArray();
        interval(who, Subgroup.EVERYBODY, item.id(), "percent-favorable", favorable, why);
    }

    private void scale(
            RespondentGroup who, Subgroup subgroup, Scale scale, List<SampleDistrict.Person> people, Suppression why) {
        double[] scores = people.stream()
                .mapToDouble(person -> score(scale, person))
                .filter(Double::isFinite)
                .toArray();
        double[] favorable = people.stream()
                .flatMap(person -> scale.items().stream()
                        .filter(item -> person.answers().containsKey(item.item().id()))
                        .map(item -> item.item()
                                .favorable()
                                .contains(person.answers().get(item.item().id()))))
                .mapToDouble(yes -> yes ? 100 : 0)
                .toArray();
        double middle = scale.items().getFirst().item().options().scored().size() / 2.0 + 0.5;
        int n = scores.length;
        put(who, subgroup, scale.id(), "n", n, n, why);
        interval(who, subgroup, scale.id(), "mean", scores, why);
        put(who, subgroup, scale.id(), "sd", sd(scores), n, why);
        interval(who, subgroup, scale.id(), "percent-favorable", favorable, why);
        double below = 100.0 * DoubleStream.of(scores).filter(s -> s < middle).count() / n;
        percent(who, subgroup, scale.id(), "percent-below-midpoint", below, n, why);
        put(who, subgroup, scale.id(), "alpha", 0.79, n, why);
    }

    private static double score(Scale scale, SampleDistrict.Person person) {
        return scale.items().stream()
                .filter(item -> person.answers().containsKey(item.item().id()))
                .mapToInt(item -> value(item, person))
                .average()
                .orElse(Double.NaN);
    }

    private static int value(ScaleItem item, SampleDistrict.Person person) {
        String code = person.answers().get(item.item().id());
        return item.keyed(item.item().options().option(code).orElseThrow().value());
    }

    private void interval(
            RespondentGroup who, Subgroup subgroup, String variable, String name, double[] values, Suppression why) {
        double mean = mean(values);
        double half = 1.96 * sd(values) / Math.sqrt(values.length);
        boolean share = name.startsWith("percent");
        if (share) {
            percent(who, subgroup, variable, name, mean, values.length, why);
        } else {
            put(who, subgroup, variable, name, mean, values.length, why);
        }
        put(
                who,
                subgroup,
                variable,
                name + ".lower",
                share ? Math.max(0, mean - half) : mean - half,
                values.length,
                why);
        put(
                who,
                subgroup,
                variable,
                name + ".upper",
                share ? Math.min(100, mean + half) : mean + half,
                values.length,
                why);
    }

    private void percent(
            RespondentGroup who,
            Subgroup subgroup,
            String variable,
            String name,
            double value,
            int n,
            Suppression why) {
        if (why != null || policy.countsShown()) {
            put(who, subgroup, variable, name, value, n, why);
            return;
        }
        int step = n >= 300 ? 1 : n >= 40 ? 5 : 10;
        double lower = Math.min(100 - step, Math.floor(value / step) * step);
        cells.put(
                new Key(who, subgroup, variable, name), SampleResults.banded(lower, lower + step, n >= 300 ? 300 : n));
    }

    private void put(
            RespondentGroup who,
            Subgroup subgroup,
            String variable,
            String name,
            double value,
            int n,
            Suppression why) {
        boolean coarse = why == null && !policy.countsShown();
        if (coarse && !name.equals("n") && !name.equals("mean")) {
            return;
        }
        if (coarse && name.equals("n")) {
            cells.put(
                    new Key(who, subgroup, variable, name),
                    SampleResults.banded(n >= 100 ? 100 : n >= 40 ? 40 : 10, 1e9, n));
            return;
        }
        Cell cell = why != null
                ? new Cell.Suppressed(why)
                : Double.isFinite(value) ? SampleResults.reported(value, n) : new Cell.Undefined(Reason.N_LT_2);
        cells.put(new Key(who, subgroup, variable, name), cell);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        double squares =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }
}
