package org.rapport.report.chart;

import java.util.Locale;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.Association;
import org.rapport.report.BreakdownColumn;
import org.rapport.report.ChangeRow;
import org.rapport.report.HeatCell;
import org.rapport.report.Interval;
import org.rapport.report.ItemBlock;
import org.rapport.report.ItemResult;
import org.rapport.report.QuestionMap;
import org.rapport.report.Range;
import org.rapport.report.ReportNumbers;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScaleRow;

/** The pictures of one report in its language. */
public final class Charts {

    private final ReportTexts texts;
    private final ReportNumbers numbers;
    private final boolean printed;

    /**
     * @param texts the words of text alternatives
     * @param numbers how numbers are written in them
     * @param printed whether the pictures go into a PDF
     */
    public Charts(ReportTexts texts, ReportNumbers numbers, boolean printed) {
        this.texts = texts;
        this.numbers = numbers;
        this.printed = printed;
    }

    /** Dots with intervals, one lane for each respondent group; a tick marks the wider unit. */
    public String scores(ScaleRow row, Range range) {
        return new ScoreStrip(texts, numbers, printed).draw(row, range);
    }

    /** The numbers beneath {@link #scores}. */
    public String axis(Range range) {
        return new ScoreStrip(texts, numbers, printed).axis(range);
    }

    /** Scores on the reporting scale from 100 to 500. */
    public String reporting(ScaleRow row) {
        return new ReportingStrip(texts, numbers, printed).scores(row);
    }

    /** The numbers beneath {@link #reporting} and {@link #thresholds}. */
    public String reportingAxis() {
        return new ReportingStrip(texts, numbers, printed).axis();
    }

    /** Where the people are on the reporting scale, above {@link #thresholds}. */
    public String people(QuestionMap map) {
        return new ReportingStrip(texts, numbers, printed).people(map);
    }

    /** The thresholds of a question on the reporting scale. */
    public String thresholds(QuestionMap.MappedQuestion question) {
        return new ReportingStrip(texts, numbers, printed).thresholds(question);
    }

    /** The wave before and now. */
    public String change(ChangeRow row) {
        return new ChangeLines(texts, numbers, printed).draw(row);
    }

    /** A characteristic's part in an outcome. */
    public String association(Association outcome, Association.Part part) {
        return new AssociationStrip(numbers, printed).draw(outcome, part);
    }

    /** The colour of an option in the legend of a map, as {@code #rrggbb}. */
    public String colour(QuestionMap map, int place) {
        return Palette.of(map.legend(), place);
    }

    /** Share of people below the middle, one bar for each respondent group; a tick marks the wider unit. */
    public String belowMidpoint(ScaleRow row) {
        return new ShareBars(texts, numbers, printed).draw(row);
    }

    /** The numbers beneath {@link #belowMidpoint}. */
    public String percentAxis() {
        return new ShareBars(texts, numbers, printed).axis();
    }

    /** A diverging stacked bar; all bars of a block share their centre. */
    public String answers(ItemBlock block, ItemResult item) {
        return new AnswerBar(texts, numbers, printed, block).draw(item);
    }

    /** The colour of an option in a legend, as {@code #rrggbb}. */
    public String colour(ItemBlock block, int place) {
        return Palette.of(block.legend(), place);
    }

    /** One group's dot and interval against everybody. */
    public String group(BreakdownColumn column, Interval mean) {
        return new GroupStrip(numbers, printed).draw(column, mean);
    }

    /** The mark of a respondent group in a legend. */
    public String mark(RespondentGroup respondents) {
        return mark(respondents, besideWords(texts.group(respondents)));
    }

    /** The mark of a respondent group where it stands for the group's name. */
    public String namedMark(RespondentGroup respondents) {
        return mark(respondents, texts.group(respondents));
    }

    private String mark(RespondentGroup respondents, String words) {
        Svg svg = new Svg(16, 16, words, printed);
        ScoreStrip.mark(svg, respondents, 8, 8);
        return svg.toString();
    }

    /** A browser passes over a picture that repeats the words beside it; PDF/UA wants words for every picture. */
    private String besideWords(String words) {
        return printed ? words : "";
    }

    /** The tick that stands for the wider unit. */
    public String tick() {
        return new Svg(16, 16, besideWords(texts.text("chart.tick")), printed)
                .line(8, 1, 8, 15, Palette.INK_SOFT, 2.5, "comparison")
                .toString();
    }

    /** An arrow up or down where a school is clearly different from the whole; nothing otherwise. */
    public String standing(HeatCell cell) {
        return switch (cell.standing()) {
            case CLEARLY_HIGHER -> arrow(true, texts.text("heat.higher"));
            case CLEARLY_LOWER -> arrow(false, texts.text("heat.lower"));
            case NO_CLEAR_DIFFERENCE, NOT_SHOWN -> "";
        };
    }

    private String arrow(boolean up, String words) {
        return new Svg(12, 12, words, printed)
                .triangle(6, 6, 5, up, Palette.INK, "arrow")
                .toString();
    }

    /** The colour class of a score: {@code shade-lowest} to {@code shade-highest}, or {@code shade-none}. */
    public String shade(Range range, Interval mean) {
        return "shade-" + Shade.of(range, mean).map(Shade::name).orElse("NONE").toLowerCase(Locale.ROOT);
    }
}
