package org.rapport.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults.Key;
import org.rapport.disclosure.SampleResults;
import org.rapport.disclosure.Suppression;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Reason;

/**
 * Adds to counted answers what statistics over all schools would add, plausible and by rules of thumb: every kind of cell, an
 * earlier wave, groups that may not be compared. Expected values are never taken from here.
 */
final class SampleFindings {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double BETWEEN = 0.035;
    private static final List<Double> CHANGES = List.of(0.03, -0.19, 0.02, 0.24, 0.05);

    /** Dogwood Academy is new: it has no earlier wave. */
    private static final Unit NEW = Unit.school("dogwood");

    private final Unit unit;
    private final Map<Key, Cell> cells;
    private final Map<Key, Cell> all;

    /** @param all what was counted over all schools */
    SampleFindings(Unit unit, Map<Key, Cell> cells, Map<Key, Cell> all) {
        this.unit = unit;
        this.cells = cells;
        this.all = all;
    }

    void add(List<Instrument> instruments) {
        for (Instrument instrument : instruments) {
            RespondentGroup who = instrument.respondents();
            double n = value(who, Subgroup.EVERYBODY, "responses", "n");
            if (!Double.isNaN(n)) {
                cells.put(
                        new Key(who, Subgroup.EVERYBODY, "responses", "quality.longstring"),
                        SampleResults.reported(Math.round(0.05 * n), (long) n));
                representation(who);
                int place = 0;
                for (Scale scale : instrument.scales()) {
                    scale(instrument, scale, place++);
                }
            }
        }
        if (unit.scope() != Scope.DISTRICT) {
            for (Scale scale : instruments.getFirst().scales()) {
                perception(scale.id());
                scale.items().forEach(this::perception);
            }
        }
    }

    private void representation(RespondentGroup who) {
        if (unit.scope() != Scope.SCHOOL && who == RespondentGroup.STUDENTS) {
            put(who, Subgroup.EVERYBODY, "responses", "representativeness", 0.87);
            put(who, Subgroup.EVERYBODY, "responses", "representativeness.cv", 0.08);
            put(who, Subgroup.EVERYBODY, "responses", "weights.design-effect", 1.12);
        }
    }

    private void scale(Instrument instrument, Scale scale, int place) {
        RespondentGroup who = instrument.respondents();
        if (Double.isNaN(value(who, Subgroup.EVERYBODY, scale.id(), "sd"))) {
            return;
        }
        if (unit.scope() == Scope.SCHOOL) {
            besideAllSchools(who, scale.id());
            put(who, Subgroup.EVERYBODY, scale.id(), "agreement.rwg", 0.83);
            put(who, Subgroup.EVERYBODY, scale.id(), "agreement.awg", 0.71);
        } else if (place == 0) {
            put(who, Subgroup.EVERYBODY, scale.id(), "mean-weighted", mean(who, Subgroup.EVERYBODY, scale.id()) + 0.04);
        }
        reporting(who, Subgroup.EVERYBODY, scale.id());
        for (var item : instrument.breakdownItems()) {
            for (Subgroup subgroup : Subgroup.of(item)) {
                gap(who, subgroup, scale.id());
                scale.items().forEach(one -> itemGap(who, subgroup, one.item().id()));
            }
        }
        if (!unit.equals(NEW)) {
            change(who, scale.id(), CHANGES.get(place % CHANGES.size()));
        }
    }

    private void besideAllSchools(RespondentGroup who, String scale) {
        double pool = exact(all, who, scale, "mean");
        double sd = value(who, Subgroup.EVERYBODY, scale, "sd");
        double reliability = BETWEEN / (BETWEEN + sd * sd / value(who, Subgroup.EVERYBODY, scale, "n"));
        double estimate = pool + reliability * (mean(who, Subgroup.EVERYBODY, scale) - pool);
        double error = Math.sqrt(BETWEEN * (1 - reliability));
        interval(who, Subgroup.EVERYBODY, scale, "school-effect.mean", estimate, 1.96 * error);
        put(who, Subgroup.EVERYBODY, scale, "school-effect.reliability", reliability);
        put(
                who,
                Subgroup.EVERYBODY,
                scale,
                "school-effect.above",
                NORMAL.cumulativeProbability((estimate - pool) / error));
        besideItsLike(who, scale, pool + 0.08, reliability, error);
    }

    /** As if schools of this size and grades had a little more than others. */
    private void besideItsLike(RespondentGroup who, String scale, double expected, double reliability, double error) {
        Subgroup all = Subgroup.EVERYBODY;
        double departure = reliability * (mean(who, all, scale) - expected);
        interval(who, all, scale, "school-effect.conditional.mean", expected + departure, 1.96 * error);
        put(who, all, scale, "school-effect.conditional.expected", expected);
        double above = NORMAL.cumulativeProbability(departure / error);
        put(who, all, scale, "school-effect.conditional.above", above);
        put(who, all, scale, "school-effect.conditional.grades", who == RespondentGroup.STUDENTS ? 1 : 0);
    }

    private void reporting(RespondentGroup who, Subgroup subgroup, String scale) {
        double sd = value(who, subgroup, scale, "sd");
        double error = sd / Math.sqrt(value(who, subgroup, scale, "n"));
        double score = 300 + 90 * (mean(who, subgroup, scale) - 3.5);
        interval(who, subgroup, scale, "scale-score.mean", score, 1.96 * 90 * error);
        put(who, subgroup, scale, "scale-score.sd", 90 * sd);
    }

    private void gap(RespondentGroup who, Subgroup subgroup, String scale) {
        double n = value(who, subgroup, scale, "n");
        if (Double.isNaN(n)) {
            return;
        }
        reporting(who, subgroup, scale);
        if (subgroup.breakdown().contains("language") && scale.equals("shared-activity")) {
            for (String name : List.of("gap", "gap.g", "gap.p", "gap.equivalence-p")) {
                cells.put(new Key(who, subgroup, scale, name), new Cell.Undefined(Reason.NOT_COMPARABLE));
            }
            return;
        }
        if (subgroup.code().equals("boy") && scale.equals("progressive-complexity")) {
            cells.put(new Key(who, subgroup, scale, "gap"), new Cell.Suppressed(Suppression.COMPLEMENTARY));
            return;
        }
        double everybody = value(who, Subgroup.EVERYBODY, scale, "n");
        double others = everybody - n;
        double own = mean(who, subgroup, scale);
        double gap = own - (everybody * mean(who, Subgroup.EVERYBODY, scale) - n * own) / others;
        double sd = value(who, Subgroup.EVERYBODY, scale, "sd");
        double error = Math.sqrt(1 / n + 1 / others);
        interval(who, subgroup, scale, "gap", gap, 1.96 * sd * error);
        interval(who, subgroup, scale, "gap.g", gap / sd, 1.96 * error);
        put(who, subgroup, scale, "gap.p", Math.min(1, 2 * twoSided(gap / sd / error)));
        put(who, subgroup, scale, "gap.equivalence-p", NORMAL.survivalProbability((0.2 - Math.abs(gap / sd)) / error));
        if (unit.scope() != Scope.SCHOOL) {
            interval(who, subgroup, scale, "gap-within", 0.8 * gap, 2 * sd * error);
            put(who, subgroup, scale, "gap-within.p", twoSided(0.8 * gap / sd / error));
            interval(who, subgroup, scale, "gap-pooled", gap, 2.1 * sd * error);
            put(who, subgroup, scale, "gap-pooled.p", twoSided(gap / sd / error));
        }
    }

    private void itemGap(RespondentGroup who, Subgroup subgroup, String item) {
        if (!Double.isNaN(value(who, subgroup, "responses", "n"))) {
            interval(who, subgroup, item, "gap-favorable", item.length() % 9 - 4, 9);
        }
    }

    private void perception(String scale) {
        double students = mean(RespondentGroup.STUDENTS, Subgroup.EVERYBODY, scale);
        double teachers = mean(RespondentGroup.TEACHERS, Subgroup.EVERYBODY, scale);
        if (Double.isNaN(students) || Double.isNaN(teachers)) {
            return;
        }
        double sd = value(RespondentGroup.TEACHERS, Subgroup.EVERYBODY, scale, "sd");
        double error = sd / Math.sqrt(value(RespondentGroup.TEACHERS, Subgroup.EVERYBODY, scale, "n"));
        Subgroup all = Subgroup.EVERYBODY;
        interval(RespondentGroup.STUDENTS, all, scale, "perception-gap", 25 * (teachers - students), 50 * error);
        if (unit.scope() == Scope.SCHOOL) {
            boolean apart = scale.equals("balance-of-power");
            put(RespondentGroup.STUDENTS, all, scale, "perception-position", apart ? 2.3 : 0.4);
            put(RespondentGroup.STUDENTS, all, scale, "perception-position.sd", 0.92);
        } else {
            put(RespondentGroup.STUDENTS, all, scale, "perception-correlation", 0.41);
            put(RespondentGroup.STUDENTS, all, scale, "perception-correlation.true", 0.58);
        }
    }

    private void perception(ScaleItem item) {
        String id = item.item().id();
        if (item.pairsWith() != null && !Double.isNaN(value(RespondentGroup.STUDENTS, Subgroup.EVERYBODY, id, "n"))) {
            interval(RespondentGroup.STUDENTS, Subgroup.EVERYBODY, id, "perception-gap", id.length() % 7 + 3, 8);
        }
    }

    private void change(RespondentGroup who, String scale, double change) {
        double now = mean(who, Subgroup.EVERYBODY, scale);
        double sd = value(who, Subgroup.EVERYBODY, scale, "sd");
        double error = sd * Math.sqrt(2 / value(who, Subgroup.EVERYBODY, scale, "n"));
        if (who == RespondentGroup.STUDENTS) {
            interval(who, Subgroup.EVERYBODY, scale, "earlier.mean", now - change, 1.96 * error / Math.sqrt(2));
        } else {
            put(who, Subgroup.EVERYBODY, scale, "earlier.mean", now - change);
        }
        interval(who, Subgroup.EVERYBODY, scale, "change", change, 1.96 * error);
        interval(who, Subgroup.EVERYBODY, scale, "change-weighted", 0.9 * change, 2 * error);
        if (unit.scope() == Scope.SCHOOL) {
            put(who, Subgroup.EVERYBODY, scale, "change.p", Math.min(1, 2 * twoSided(change / error)));
            put(who, Subgroup.EVERYBODY, scale, "change.reliable", change / error);
            put(who, Subgroup.EVERYBODY, scale, "change.estimate", 0.6 * change);
            put(who, Subgroup.EVERYBODY, scale, "change.estimate.error", 0.8 * error);
        }
    }

    private static double twoSided(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    private double mean(RespondentGroup who, Subgroup subgroup, String scale) {
        return value(who, subgroup, scale, "mean");
    }

    private double value(RespondentGroup who, Subgroup subgroup, String variable, String statistic) {
        return exact(cells, new Key(who, subgroup, variable, statistic));
    }

    private static double exact(Map<Key, Cell> from, RespondentGroup who, String variable, String statistic) {
        return exact(from, new Key(who, Subgroup.EVERYBODY, variable, statistic));
    }

    private static double exact(Map<Key, Cell> from, Key key) {
        return Optional.ofNullable(from.get(key))
                .map(Interval::exact)
                .flatMap(v -> v.isPresent() ? Optional.of(v.getAsDouble()) : Optional.empty())
                .orElse(Double.NaN);
    }

    private void interval(
            RespondentGroup who, Subgroup subgroup, String variable, String statistic, double value, double half) {
        put(who, subgroup, variable, statistic, value);
        put(who, subgroup, variable, statistic + ".lower", value - half);
        put(who, subgroup, variable, statistic + ".upper", value + half);
    }

    private void put(RespondentGroup who, Subgroup subgroup, String variable, String statistic, double value) {
        cells.put(new Key(who, subgroup, variable, statistic), SampleResults.reported(value, 100));
    }
}
