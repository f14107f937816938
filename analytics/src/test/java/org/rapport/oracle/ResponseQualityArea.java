package org.rapport.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.statistics.CoMoments;
import org.rapport.statistics.Estimate;
import org.rapport.statistics.EvenOddConsistency;
import org.rapport.statistics.IntraIndividualVariability;
import org.rapport.statistics.Longstring;
import org.rapport.statistics.MahalanobisDistance;
import org.rapport.statistics.Moments;
import org.rapport.statistics.PersonFit;
import org.rapport.statistics.PersonMean;
import org.rapport.statistics.QualityFlags;
import org.rapport.statistics.QualityFlags.Sign;
import org.rapport.statistics.QualitySensitivity;
import org.rapport.statistics.ResponseSpeed;
import tools.jackson.databind.JsonNode;

/** §11: signs of careless answering, person fit, and what leaving flagged respondents out would change. */
final class ResponseQualityArea implements OracleArea {

    private static final int SHOWN = 30;
    private static final Pattern BLOCKS = Pattern.compile("(\\d+) (?:consecutive )?blocks of (\\d+)");
    private static final Pattern PER_PAGE = Pattern.compile("(\\d+) items each");
    private static final Pattern RULES = Pattern.compile(
            "longstring *>= *(\\d+).*speed index *> *([\\d.]+).*faster than ([\\d.]+) s/item *> *([\\d.]+)");

    @Override
    public boolean handles(String specSection, JsonNode params) {
        return specSection.equals("11") || specSection.startsWith("11.");
    }

    @Override
    public Object compute(OracleCase c) {
        if (c.params().has("delta")) {
            return personFit(c);
        }
        return c.params().has("rules") ? sensitivity(c) : signs(c);
    }

    private static Object personFit(OracleCase c) {
        PersonFit fit = new PersonFit(CreditAnswers.steps(c.params().path("delta")));
        List<Estimate> lz =
                Arrays.stream(CreditAnswers.of(c).rows()).map(fit::of).toList();
        return Map.of("lz", first(lz), "n_lt_minus2", count(lz, value -> value < PersonFit.CONSPICUOUS));
    }

    private static Object signs(OracleCase c) {
        double[][] rows = c.table().matrix(c.texts("items"));
        List<List<Integer>> scales = scales(c);
        List<Estimate> runs = each(rows, Longstring::of);
        MahalanobisDistance pool = MahalanobisDistance.of(CoMoments.ofComplete(rows, rows[0].length))
                .get();
        List<Estimate> distances = each(rows, pool::squared);
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put("n", rows.length);
        got.put("longstring", first(runs));
        got.put("longstring_share_ge_full", shareOfFullRuns(runs, rows[0].length));
        got.put("irv", first(each(rows, IntraIndividualVariability::of)));
        got.put("even_odd", first(each(rows, row -> EvenOddConsistency.of(picked(row, scales)))));
        got.put("mahalanobis_d2", first(distances));
        got.put("mahalanobis_p", first(distances.stream().map(d -> p(pool, d)).toList()));
        got.put("n_complete", distances.stream().filter(Estimate::hasValue).count());
        got.put("n_mahalanobis_p_lt_001", count(distances, d -> pool.p(d) < MahalanobisDistance.CONSPICUOUS));
        got.put("longstring_distribution", distribution(runs));
        if (c.params().has("pages")) {
            speed(c, got);
        }
        return got;
    }

    private static @Nullable Double p(MahalanobisDistance pool, Estimate distance) {
        return distance.value() == null ? null : pool.p(distance.value());
    }

    /** One run over all answers of somebody who answered at least half. */
    private static double shareOfFullRuns(List<Estimate> runs, int items) {
        return (double) runs.stream()
                        .filter(run -> run.value() != null && run.value() == run.n() && 2 * run.n() >= items)
                        .count()
                / runs.size();
    }

    private static Map<String, Long> distribution(List<Estimate> runs) {
        Map<String, Long> counts = new TreeMap<>();
        runs.stream()
                .filter(Estimate::hasValue)
                .forEach(run -> counts.merge(String.valueOf(run.value().intValue()), 1L, Long::sum));
        return counts;
    }

    private static void speed(OracleCase c, Map<String, @Nullable Object> got) {
        double[][] seconds = c.table().matrix(pages(c));
        double[] medians = ResponseSpeed.medians(seconds, seconds[0].length);
        ResponseSpeed speed = speed(c, medians, c.number("sec_per_item", ResponseSpeed.SECONDS_PER_ITEM));
        List<Estimate> relative = each(seconds, speed::relative);
        got.put(
                "fast_pages",
                first(each(seconds, speed::fastPages).stream()
                        .map(pages -> pages.value() == null ? 0.0 : pages.value())
                        .toList()));
        got.put("page_median_seconds", medians);
        got.put("relative_speed_index", first(relative));
        got.put("n_rsi_gt_2", count(relative, index -> index > QualityFlags.DEFAULT.relativeSpeed()));
    }

    private static ResponseSpeed speed(OracleCase c, double[] medians, double secondsPerItem) {
        Matcher perPage = PER_PAGE.matcher(c.text("pages", ""));
        int items = perPage.find()
                ? Integer.parseInt(perPage.group(1))
                : c.texts("items").size() / medians.length;
        int[] itemsOfPages = new int[medians.length];
        Arrays.fill(itemsOfPages, items);
        return new ResponseSpeed(medians, itemsOfPages, secondsPerItem);
    }

    private static Object sensitivity(OracleCase c) {
        Matcher rules = RULES.matcher(c.text("rules", ""));
        if (!rules.find()) {
            throw new IllegalArgumentException("Not rules for flags: " + c.text("rules", ""));
        }
        QualityFlags flags = new QualityFlags(
                Integer.parseInt(rules.group(1)),
                Double.parseDouble(rules.group(2)),
                Double.parseDouble(rules.group(4)));
        double[][] rows = c.table().matrix(c.texts("items"));
        double[][] seconds = c.table().matrix(pages(c));
        ResponseSpeed speed =
                speed(c, ResponseSpeed.medians(seconds, seconds[0].length), Double.parseDouble(rules.group(3)));
        List<Set<Sign>> signs = IntStream.range(0, rows.length)
                .mapToObj(i -> flags.of(
                        Longstring.of(rows[i]), speed.relative(seconds[i]), speed.shareOfFastPages(seconds[i])))
                .toList();
        Map<String, @Nullable Object> got = new LinkedHashMap<>();
        got.put(
                "n_with_answers",
                each(rows, Longstring::of).stream().filter(Estimate::hasValue).count());
        got.put("flag_longstring", with(signs, Sign.LONGSTRING));
        got.put("flag_rsi", with(signs, Sign.RELATIVE_SPEED));
        got.put("flag_fast_pages", with(signs, Sign.FAST_PAGES));
        got.put("flag_any", signs.stream().filter(s -> !s.isEmpty()).count());
        got.put(
                "flag_two_or_more",
                signs.stream().filter(s -> s.size() >= QualityFlags.EXCLUDING).count());
        shifts(rows, scales(c), signs, got);
        return got;
    }

    private static void shifts(
            double[][] rows, List<List<Integer>> scales, List<Set<Sign>> signs, Map<String, @Nullable Object> got) {
        List<Moments> all = new ArrayList<>();
        List<Moments> unflagged = new ArrayList<>();
        for (List<Integer> scale : scales) {
            double[] scores = Arrays.stream(rows)
                    .mapToDouble(row -> PersonMean.HALF.of(pick(row, scale)).orElse(Double.NaN))
                    .toArray();
            all.add(Moments.of(scores));
            unflagged.add(Moments.of(IntStream.range(0, scores.length)
                    .filter(i -> signs.get(i).isEmpty())
                    .mapToDouble(i -> scores[i])
                    .toArray()));
        }
        got.put("mean_all", all.stream().map(Moments::mean).toList());
        got.put("mean_without_flagged", unflagged.stream().map(Moments::mean).toList());
        got.put(
                "shift_in_sd",
                IntStream.range(0, all.size())
                        .mapToObj(s -> QualitySensitivity.shift(all.get(s), unflagged.get(s)))
                        .toList());
    }

    private static long with(List<Set<Sign>> signs, Sign sign) {
        return signs.stream().filter(s -> s.contains(sign)).count();
    }

    private static List<String> pages(OracleCase c) {
        return OracleScores.items(c.table(), "t_page");
    }

    /** "6 consecutive blocks of 4", or the columns of each scale; as positions among the items. */
    private static List<List<Integer>> scales(OracleCase c) {
        List<String> items = c.texts("items");
        Matcher blocks = BLOCKS.matcher(c.text("scales", ""));
        if (!blocks.find()) {
            return c.params().path("scales").properties().stream()
                    .map(scale -> OracleCase.texts(scale.getValue()).stream()
                            .map(items::indexOf)
                            .toList())
                    .toList();
        }
        int size = Integer.parseInt(blocks.group(2));
        return IntStream.range(0, Integer.parseInt(blocks.group(1)))
                .mapToObj(b -> IntStream.range(b * size, (b + 1) * size).boxed().toList())
                .toList();
    }

    private static List<double[]> picked(double[] row, List<List<Integer>> scales) {
        return scales.stream().map(scale -> pick(row, scale)).toList();
    }

    private static double[] pick(double[] row, List<Integer> items) {
        return items.stream().mapToDouble(i -> row[i]).toArray();
    }

    private static List<Estimate> each(double[][] rows, Function<double[], Estimate> statistic) {
        return Arrays.stream(rows).map(statistic).toList();
    }

    private static <T> List<T> first(List<T> values) {
        return values.subList(0, Math.min(SHOWN, values.size()));
    }

    private static long count(List<Estimate> values, java.util.function.DoublePredicate counted) {
        return values.stream()
                .filter(Estimate::hasValue)
                .flatMapToDouble(value -> DoubleStream.of(value.value()))
                .filter(counted)
                .count();
    }
}
