package org.rapport.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rapport.aggregate.Basis;
import org.rapport.aggregate.Findings;
import org.rapport.aggregate.Subgroup;
import org.rapport.aggregate.Unit;
import org.rapport.statistics.ConditionalSchoolEffect;
import org.rapport.statistics.ConditionalSchoolModel;
import org.rapport.statistics.ConditionalSchoolModel.School;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Reason;

/**
 * Where each school stands beside schools of its size and grades: empirical Bayes towards what is expected of them. Only schools
 * that are shown take part. What is expected of a shown school leans on the few schools at the end of the line it lies on, and those
 * are the small, hidden ones: three coefficients with four digits would be equations for their means. Leaving them out does not
 * make the model wrong, as it would the null model: they are hidden for their size, and size is in the model.
 */
public final class ConditionalSchoolEffects {

    /** The schools of one scale. */
    private record Fitted(String scale, SortedMap<String, School> schools, Outcome<ConditionalSchoolModel> model) {}

    private final List<Fitted> scales = new ArrayList<>();
    private final boolean withGrades;

    /** @param shown whether a variable of a group passes the disclosure check */
    public ConditionalSchoolEffects(Pool pool, Eligible eligible, Predicate<Basis> shown) {
        SchoolCovariates covariates = SchoolCovariates.of(pool, eligible);
        this.withGrades = covariates.withGrades();
        for (int scale = 0; scale < pool.scales().size(); scale++) {
            String id = pool.scales().get(scale).id();
            SortedMap<String, School> schools = new TreeMap<>();
            pool.scores(scale).forEach((code, scores) -> {
                if (shown.test(new Basis(pool.respondents(), Unit.school(code), Subgroup.EVERYBODY, id))) {
                    schools.put(code, new School(scores, covariates.of(code)));
                }
            });
            scales.add(new Fitted(id, schools, ConditionalSchoolModel.of(List.copyOf(schools.values()))));
        }
    }

    /** Adds the findings about all schools together. */
    public void addPool(Findings findings) {
        for (Fitted fitted : scales) {
            findings.add(
                    fitted.scale,
                    "school-effect.conditional.explained",
                    Findings.orElse(fitted.model, ConditionalSchoolModel::explained, Reason.ZERO_VARIANCE));
        }
    }

    /** Adds the findings about one school, if it is one of those that are shown. */
    public void addSchool(Findings findings, String code) {
        for (Fitted fitted : scales) {
            School school = fitted.schools.get(code);
            if (school != null) {
                add(findings, fitted.scale, of(fitted.model.map(model -> model.effectOf(school)), school.scores()));
            }
        }
    }

    private void add(Findings findings, String scale, Outcome<ConditionalSchoolEffect> effect) {
        String mean = "school-effect.conditional.mean";
        findings.add(scale, mean, effect.estimate(ConditionalSchoolEffect::mean));
        findings.addInterval(scale, mean, effect, ConditionalSchoolEffect::interval);
        findings.add(scale, "school-effect.conditional.expected", effect.estimate(ConditionalSchoolEffect::expected));
        findings.add(
                scale, "school-effect.conditional.above", effect.estimate(ConditionalSchoolEffect::probabilityAbove));
        if (effect.hasValue()) {
            findings.add(scale, "school-effect.conditional.grades", effect.estimate(any -> withGrades ? 1 : 0));
        }
    }

    /** It rests on the answers of the school. */
    private static <T> Outcome<T> of(Outcome<T> outcome, Moments scores) {
        return new Outcome<>(outcome.value(), outcome.reason(), outcome.flags(), scores.n());
    }
}
