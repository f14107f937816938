package org.rapport.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapport.statistics.CompensatedSum;
import org.rapport.statistics.FavorableSums;
import org.rapport.statistics.LinearizedDifference;
import org.rapport.statistics.Moments;
import org.rapport.statistics.Outcome;
import org.rapport.statistics.Raking;
import org.rapport.statistics.WeightTrimming;

/**
 * Weights that let the respondents of a pool stand for everybody on the roster: enrolled over responding in each school, raked to the
 * schools and grades of the roster, trimmed to 0.3 to 3 times their mean, and raked once more. Everybody of one school and grade
 * has the same weight.
 */
record Weights(List<Strata.Stratum> strata, double[] ofPerson) {

    static Outcome<Weights> of(Strata population) {
        List<Strata.Stratum> strata = population.answered();
        Map<String, Double> people = population.schools();
        double[] base = strata.stream()
                .mapToDouble(
                        stratum -> people.getOrDefault(stratum.school(), 0.0) / responded(strata, stratum.school()))
                .toArray();
        List<Raking.Margin> margins = margins(population, strata, base);
        Outcome<double[]> raked = raked(strata, base, margins);
        if (!raked.hasValue()) {
            return raked.map(weights -> new Weights(strata, weights));
        }
        Outcome<double[]> trimmed = trimmed(strata, raked.get());
        if (!trimmed.hasValue()) {
            return trimmed.map(weights -> new Weights(strata, weights));
        }
        return raked(strata, trimmed.get(), margins).map(weights -> new Weights(strata, weights));
    }

    private static double responded(List<Strata.Stratum> strata, String school) {
        return strata.stream()
                .filter(stratum -> stratum.school().equals(school))
                .mapToLong(Strata.Stratum::responded)
                .sum();
    }

    private static List<Raking.Margin> margins(Strata population, List<Strata.Stratum> strata, double[] base) {
        List<Raking.Margin> margins = new ArrayList<>();
        margins.add(margin(strata, Strata.Stratum::school, population.schools()));
        Map<String, Double> grades = population.grades();
        if (grades.size() > 1) {
            margins.add(margin(strata, Strata.Stratum::grade, withThoseWhoDidNotTell(grades, strata, base)));
        }
        return margins;
    }

    /** Who did not tell the grade keeps the base weight; the other grades leave room for it in proportion. */
    private static Map<String, Double> withThoseWhoDidNotTell(
            Map<String, Double> grades, List<Strata.Stratum> strata, double[] base) {
        double untold = 0;
        for (int i = 0; i < base.length; i++) {
            untold += strata.get(i).grade().isEmpty() ? base[i] * strata.get(i).responded() : 0;
        }
        double all = grades.values().stream().mapToDouble(people -> people).sum();
        double left = untold;
        Map<String, Double> scaled = new java.util.TreeMap<>();
        grades.forEach((grade, people) -> scaled.put(grade, people * (all - left) / all));
        if (untold > 0) {
            scaled.put("", untold);
        } else {
            scaled.remove("");
        }
        return scaled;
    }

    private static Raking.Margin margin(
            List<Strata.Stratum> strata, Function<Strata.Stratum, String> category, Map<String, Double> people) {
        List<String> names = List.copyOf(people.keySet());
        return new Raking.Margin(
                strata.stream()
                        .mapToInt(stratum -> names.indexOf(category.apply(stratum)))
                        .toArray(),
                names.stream()
                        .mapToDouble(name -> people.getOrDefault(name, 0.0))
                        .toArray());
    }

    /** Raking multiplies all weights of a stratum by the same factors, so that the stratum can be raked as one. */
    private static Outcome<double[]> raked(
            List<Strata.Stratum> strata, double[] ofPerson, List<Raking.Margin> margins) {
        double[] sums = new double[ofPerson.length];
        Arrays.setAll(sums, i -> ofPerson[i] * strata.get(i).responded());
        return Raking.of(sums, margins).map(raking -> {
            double[] each = new double[sums.length];
            Arrays.setAll(each, i -> raking.weights()[i] / strata.get(i).responded());
            return each;
        });
    }

    private static Outcome<double[]> trimmed(List<Strata.Stratum> strata, double[] ofPerson) {
        return WeightTrimming.aroundMean(people(strata, ofPerson)).map(people -> {
            double[] each = new double[ofPerson.length];
            int next = 0;
            for (int i = 0; i < each.length; i++) {
                each[i] = people[next];
                next += (int) strata.get(i).responded();
            }
            return each;
        });
    }

    private static double[] people(List<Strata.Stratum> strata, double[] ofPerson) {
        double[] people = new double
                [(int) strata.stream().mapToLong(Strata.Stratum::responded).sum()];
        int next = 0;
        for (int i = 0; i < ofPerson.length; i++) {
            int end = next + (int) strata.get(i).responded();
            Arrays.fill(people, next, end, ofPerson[i]);
            next = end;
        }
        return people;
    }

    /** One weight for each respondent. */
    double[] people() {
        return people(strata, ofPerson);
    }

    /** The scores of a scale, stratum by stratum. */
    List<LinearizedDifference.Stratum> weighted(int scale) {
        List<LinearizedDifference.Stratum> weighted = new ArrayList<>();
        for (int i = 0; i < ofPerson.length; i++) {
            weighted.add(new LinearizedDifference.Stratum(
                    ofPerson[i], strata.get(i).group().scales().get(scale)));
        }
        return weighted;
    }

    /** The weighted mean of the scores of a scale; NaN where nobody has one. */
    double mean(int scale) {
        CompensatedSum weighted = new CompensatedSum();
        CompensatedSum weights = new CompensatedSum();
        for (int i = 0; i < ofPerson.length; i++) {
            Moments scores = strata.get(i).group().scales().get(scale);
            weighted.add(ofPerson[i] * scores.n() * scores.mean());
            weights.add(ofPerson[i] * scores.n());
        }
        return weighted.value() / weights.value();
    }

    /** The weighted percentage of favorable answers to the items of a scale; NaN where nobody answered. */
    double percentFavorable(int scale) {
        CompensatedSum favorable = new CompensatedSum();
        CompensatedSum answers = new CompensatedSum();
        for (int i = 0; i < ofPerson.length; i++) {
            FavorableSums given = strata.get(i).group().favorable().get(scale);
            favorable.add(ofPerson[i] * given.favorable());
            answers.add(ofPerson[i] * given.answers());
        }
        return 100 * favorable.value() / answers.value();
    }

    long n(int scale) {
        return strata.stream()
                .mapToLong(stratum -> stratum.group().scales().get(scale).n())
                .sum();
    }
}
