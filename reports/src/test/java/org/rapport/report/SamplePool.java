package org.rapport.report;

import java.util.List;
import java.util.Map;
import org.rapport.aggregate.Subgroup;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults.Key;
import org.rapport.disclosure.SampleResults;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.instrument.ResponseOption;
import org.rapport.instrument.Scale;
import org.rapport.instrument.ScaleItem;
import org.rapport.statistics.Reason;

/** Adds how well the questions work, over all schools together: plausible, and every kind of cell. */
final class SamplePool {

    private final Map<Key, Cell> cells;

    SamplePool(Map<Key, Cell> cells) {
        this.cells = cells;
    }

    void add(List<Instrument> instruments) {
        for (Instrument instrument : instruments) {
            RespondentGroup who = instrument.respondents();
            int place = 0;
            for (Scale scale : instrument.scales()) {
                scale(who, scale, place);
                int item = 0;
                for (ScaleItem one : scale.items()) {
                    item(who, scale.id(), one, place, item++);
                }
                for (var breakdown : instrument.breakdownItems()) {
                    Subgroup.of(breakdown).forEach(subgroup -> comparable(who, subgroup, scale));
                }
                if (who == RespondentGroup.STUDENTS) {
                    comparable(who, new Subgroup("grade-band", "elementary"), scale);
                }
                place++;
            }
            answering(instrument);
            instrument.breakdownItems().forEach(item -> invariance(who, String.valueOf(item.breakdown())));
        }
        associations("belonging", 0.31);
        associations("engagement", 0.03);
    }

    private void scale(RespondentGroup who, Scale scale, int place) {
        Subgroup all = Subgroup.EVERYBODY;
        double alpha = 0.84 - 0.05 * (place % 4);
        interval(who, all, scale.id(), "alpha", alpha, 0.02);
        put(who, all, scale.id(), "alpha.error", 0.008);
        put(who, all, scale.id(), "omega", alpha + 0.01);
        put(who, all, scale.id(), "ordinal-alpha", alpha + 0.04);
        put(who, all, scale.id(), "alpha-within", alpha - 0.01);
        if (place == 1) {
            none(who, all, scale.id(), "alpha-between", Reason.NEGATIVE_BETWEEN_VARIANCE);
        } else {
            put(who, all, scale.id(), "alpha-between", alpha + 0.08);
        }
        put(who, all, scale.id(), "wle-reliability", alpha - 0.03);
        put(who, all, scale.id(), "quality.shift", 0.012);
        put(who, all, scale.id(), "quality.misfit", 31 + place);
        put(who, all, scale.id(), "quality.outliers", 9);
        put(who, all, scale.id(), "icc", 0.04 + 0.01 * place);
        put(who, all, scale.id(), "variance-between", 0.03);
        put(who, all, scale.id(), "variance-within", 0.62);
        interval(who, all, scale.id(), "icc1", 0.045, 0.02);
        put(who, all, scale.id(), "icc2", 0.88);
        put(who, all, scale.id(), "school-effect.conditional.explained", 0.31 - 0.1 * place);
        put(who, all, scale.id(), "calibration.n", 1645);
        for (int band = 0; band < 8; band++) {
            put(who, all, scale.id(), "scale-score.from." + (175 + 25 * band), 40 + 130 * Math.min(band, 7 - band));
        }
        put(who, all, scale.id(), "calibration.sigma", 1.42);
        put(who, all, scale.id(), "calibration.bank", 1);
        put(who, all, scale.id(), "calibration.rating-scale", place % 2);
        interval(who, all, scale.id(), "change.average", 0.03, 0.05);
    }

    private void answering(Instrument instrument) {
        RespondentGroup who = instrument.respondents();
        put(who, Subgroup.EVERYBODY, "responses", "quality.irv", 0.87);
        put(who, Subgroup.EVERYBODY, "responses", "quality.even-odd", 0.28);
        put(who, new Subgroup("language", "en"), "responses", "quality.longstring", 61);
        put(who, new Subgroup("language", "es"), "responses", "quality.longstring", 104);
    }

    private void item(RespondentGroup who, String scale, ScaleItem one, int place, int item) {
        Subgroup all = Subgroup.EVERYBODY;
        String id = one.item().id();
        double location = 255 + 22 * item + 14 * place;
        put(who, all, id, "item-rest." + scale, 0.58 - 0.04 * item);
        put(who, all, id, "alpha-without." + scale, 0.74 + 0.01 * item);
        put(who, all, id, "location." + scale, location);
        put(who, all, id, "infit." + scale, 0.94 + 0.05 * item);
        put(who, all, id, "outfit." + scale, 0.91 + 0.06 * item);
        put(who, all, id, "dependence." + scale, 0.03 * item - 0.04);
        put(who, all, id, "drift." + scale, item == 1 && place == 2 ? 0.46 : 0.04);
        put(who, all, id, "drift.z." + scale, item == 1 && place == 2 ? 3.1 : 0.4);
        List<ResponseOption> scored = one.item().options().scored();
        List<ResponseOption> ordered = one.reverse() ? scored.reversed() : scored;
        for (int step = 1; step < ordered.size(); step++) {
            double at = location + 75 * (step - ordered.size() / 2.0);
            put(who, all, id, "threshold." + ordered.get(step).code() + "." + scale, at);
        }
    }

    private void comparable(RespondentGroup who, Subgroup subgroup, Scale scale) {
        boolean not = subgroup.breakdown().contains("language") && scale.id().equals("shared-activity");
        boolean partly = subgroup.code().equals("elementary") && scale.id().equals("balance-of-power");
        if (subgroup.code().equals("another")) {
            none(who, subgroup, scale.id(), "comparable", Reason.N_LT_2);
            return;
        }
        if (not) {
            none(who, subgroup, scale.id(), "comparable", Reason.NOT_COMPARABLE);
        } else {
            put(who, subgroup, scale.id(), "comparable", 1);
        }
        put(who, subgroup, scale.id(), "dif.items", not ? 2 : partly ? 1 : 0);
        put(who, subgroup, scale.id(), "gap-without-dif", 0.06);
        for (int i = 0; i < scale.items().size(); i++) {
            String item = scale.items().get(i).item().id();
            boolean flagged = not ? i < 2 : partly && i == 0;
            put(who, subgroup, item, "dif.effect." + scale.id(), flagged ? -0.31 : 0.03);
            put(who, subgroup, item, "dif.log-odds." + scale.id(), flagged ? -0.72 : 0.06);
            put(who, subgroup, item, "dif.p." + scale.id(), flagged ? 0.0002 : 0.41);
            put(who, subgroup, item, "dif.flagged." + scale.id(), flagged ? 1 : 0);
        }
    }

    private void invariance(RespondentGroup who, String breakdown) {
        String name = "invariance." + breakdown + ".";
        put(who, Subgroup.EVERYBODY, "characteristics", name + "level", breakdown.equals("gender") ? 2 : 1);
        double lost = 0;
        for (String level : List.of("configural", "metric", "scalar")) {
            put(who, Subgroup.EVERYBODY, "characteristics", name + "cfi." + level, 0.972 - lost);
            put(who, Subgroup.EVERYBODY, "characteristics", name + "rmsea." + level, 0.041 + lost);
            put(who, Subgroup.EVERYBODY, "characteristics", name + "srmr." + level, 0.032 + lost);
            lost += 0.006;
        }
    }

    private void associations(String outcome, double explained) {
        RespondentGroup who = RespondentGroup.STUDENTS;
        put(who, Subgroup.EVERYBODY, outcome, "association.r2", explained);
        put(who, Subgroup.EVERYBODY, outcome, "association.r2.marginal", explained + 0.02);
        put(who, Subgroup.EVERYBODY, outcome, "association.r2.conditional", explained + 0.05);
        List<Double> shares = List.of(0.42, 0.24, 0.21, 0.13);
        for (int i = 0; i < Asked.CHARACTERISTICS.size(); i++) {
            String id = Asked.CHARACTERISTICS.get(i);
            double share = shares.get(i) * explained;
            interval(who, Subgroup.EVERYBODY, outcome, "association.share." + id, share, 0.13 * explained + 0.01 * i);
            interval(who, Subgroup.EVERYBODY, outcome, "association.within." + id, 0.27 - 0.06 * i, 0.05);
            interval(who, Subgroup.EVERYBODY, outcome, "association.contextual." + id, 0.11 - 0.08 * i, 0.2);
            if (i == 3) {
                none(who, Subgroup.EVERYBODY, outcome, "association.between." + id, Reason.NOT_IDENTIFIED);
            } else {
                put(who, Subgroup.EVERYBODY, outcome, "association.between." + id, 0.72 - 0.1 * i);
            }
        }
    }

    private void none(RespondentGroup who, Subgroup subgroup, String variable, String statistic, Reason why) {
        cells.put(new Key(who, subgroup, variable, statistic), new Cell.Undefined(why));
    }

    private void interval(
            RespondentGroup who, Subgroup subgroup, String variable, String statistic, double value, double half) {
        put(who, subgroup, variable, statistic, value);
        put(who, subgroup, variable, statistic + ".lower", value - half);
        put(who, subgroup, variable, statistic + ".upper", value + half);
    }

    private void put(RespondentGroup who, Subgroup subgroup, String variable, String statistic, double value) {
        cells.put(new Key(who, subgroup, variable, statistic), SampleResults.reported(value, 1645));
    }
}
