package org.rapport.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.rapport.report.GroupScore;
import org.rapport.report.Interval;
import org.rapport.report.NumberTable.Form;
import org.rapport.report.QuestionMap;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScaleRow;
import org.rapport.report.ScoreBand;

/** The reporting scale from 100 to 500 with its two cuts: scores of people, and thresholds of questions. */
final class ReportingStrip {

    private static final int WIDTH = 420;
    private static final int LANE = 26;
    private static final int MARGIN = 16;
    private static final int LOWEST = 100;
    private static final int FAVORABLE = 300;
    private static final int MOST_FAVORABLE = 400;
    private static final int HIGHEST = 500;

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final boolean printed;

    private static final int PEOPLE = 48;

    ReportingStrip(ReportTexts texts, ReportNumbers numbers, boolean printed) {
        this.texts = texts;
        this.numbers = numbers;
        this.printed = printed;
    }

    String scores(ScaleRow row) {
        List<GroupScore> scores =
                row.scores().stream().filter(score -> score.reporting() != null).toList();
        Svg svg = cuts(LANE * scores.size() + 14, alternative(row.name(), scores));
        double y = 7 + LANE / 2.0;
        for (GroupScore score : scores) {
            Interval mean = score.reporting();
            if (mean != null && mean.isComplete()) {
                double from = x(mean.exactLower().getAsDouble());
                double to = x(mean.exactUpper().getAsDouble());
                String kind = "interval " + score.respondents().id();
                svg.line(from, y, to, y, Palette.of(score.respondents()), 4.5, kind);
            }
            if (mean != null && mean.exactValue().isPresent()) {
                ScoreStrip.mark(svg, score.respondents(), x(mean.exactValue().getAsDouble()), y);
            }
            y += LANE;
        }
        return svg.toString();
    }

    private String alternative(String name, List<GroupScore> scores) {
        List<String> parts = new ArrayList<>();
        for (GroupScore score : scores) {
            Interval mean = score.reporting();
            parts.add(texts.text(
                    "chart.score",
                    "group",
                    texts.group(score.respondents()),
                    "score",
                    mean == null ? "" : numbers.of(Form.REPORTING, mean)));
        }
        return name + ": " + String.join("; ", parts);
    }

    /** One mark for each step of a question, in the colour of the answer it leads to. */
    String thresholds(QuestionMap.MappedQuestion question) {
        List<String> parts = question.thresholds().stream()
                .map(step -> texts.text(
                        "name.value", "name", step.option().label(), "value", numbers.of(Form.REPORTING, step.at())))
                .toList();
        Svg svg = cuts(30, String.join("; ", parts));
        svg.line(x(LOWEST), 15, x(HIGHEST), 15, Palette.LINE, 1, "grid");
        for (QuestionMap.Threshold step : question.thresholds()) {
            OptionalDouble at = numbers.exact(step.at());
            if (at.isPresent()) {
                svg.circle(x(at.getAsDouble()), 15, 8, Palette.INK_SOFT, "rim");
                svg.circle(x(at.getAsDouble()), 15, 7, Palette.of(question.legend(), step.place()), "option");
            }
        }
        return svg.toString();
    }

    /** A histogram: the area of a bar is its number of people. */
    String people(QuestionMap map) {
        List<String> parts = map.people().stream()
                .map(band -> texts.text(
                        "name.value",
                        "name",
                        numbers.whole(Math.round(band.from())) + "–" + numbers.whole(Math.round(band.to())),
                        "value",
                        numbers.of(Form.COUNT, band.people())))
                .toList();
        Svg svg = cuts(PEOPLE, String.join("; ", parts));
        double most =
                map.people().stream().mapToDouble(ScoreBand::density).max().orElse(1);
        for (ScoreBand band : map.people()) {
            double height = (PEOPLE - 4) * band.density() / most;
            double from = x(band.from());
            double width = Math.max(1, x(band.to()) - from - 1);
            svg.rectangle(from, PEOPLE - height, width, height, Palette.of(map.respondents()), "people");
        }
        svg.line(x(LOWEST), PEOPLE - 0.5, x(HIGHEST), PEOPLE - 0.5, Palette.LINE, 1, "grid");
        return svg.toString();
    }

    private Svg cuts(int height, String alternative) {
        Svg svg = new Svg(WIDTH, height, alternative, printed);
        for (int tick = LOWEST; tick <= HIGHEST; tick += 100) {
            boolean cut = tick == FAVORABLE || tick == MOST_FAVORABLE;
            svg.line(
                    x(tick),
                    0,
                    x(tick),
                    height,
                    cut ? Palette.INK_SOFT : Palette.LINE,
                    cut ? 1.5 : 1,
                    cut ? "cut" : "grid");
        }
        return svg;
    }

    String axis() {
        Svg svg = new Svg(WIDTH, 20, texts.text("chart.reportingAxis"), printed);
        for (int tick = LOWEST; tick <= HIGHEST; tick += 100) {
            svg.text(x(tick), 14, 14, Palette.INK_SOFT, "axis", numbers.whole(tick));
        }
        return svg.toString();
    }

    private static double x(double score) {
        double fraction = (Math.clamp(score, LOWEST, HIGHEST) - LOWEST) / (HIGHEST - LOWEST);
        return MARGIN + fraction * (WIDTH - 2 * MARGIN);
    }
}
