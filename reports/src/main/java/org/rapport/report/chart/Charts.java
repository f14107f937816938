package org.rapport.report.chart;

import org.rapport.instrument.RespondentGroup;
import org.rapport.report.BreakdownColumn;
import org.rapport.report.HeatCell;
import org.rapport.report.Interval;
import org.rapport.report.ItemBlock;
import org.rapport.report.ItemResult;
import org.rapport.report.Range;
import org.rapport.report.ReportTexts;
import org.rapport.report.ScaleRow;

/** The pictures of one report in its language. */
public final class Charts {

    private final ReportTexts texts;
    private final boolean printed;

    /**
     * @param texts the words of text alternatives
     * @param printed whether the pictures go into a PDF
     */
    public Charts(ReportTexts texts, boolean printed) {
        this.texts = texts;
        this.printed = printed;
    }

    /** Dots with intervals, one lane for each respondent group; a tick marks the wider unit. */
    public String scores(ScaleRow row, Range range) {
        return new ScoreStrip(texts, printed).draw(row, range);
    }

    /** The numbers beneath {@link #scores}. */
    public String axis(Range range) {
        return new ScoreStrip(texts, printed).axis(range);
    }

    /** Share of people below the middle, one bar for each respondent group; a tick marks the wider unit. */
    public String belowMidpoint(ScaleRow row) {
        return new ShareBars(texts, printed).draw(row);
    }

    /** The numbers beneath {@link #belowMidpoint}. */
    public String percentAxis() {
        return new ShareBars(texts, printed).axis();
    }

    /** A diverging stacked bar; all bars of a block share their centre. */
    public String answers(ItemBlock block, ItemResult item) {
        return new AnswerBar(texts, printed, block).draw(item);
    }

    /** The colour of an option in a legend. */
    public String swatch(ItemBlock block, int place) {
        return new Svg(14, 14, "", printed)
                .rectangle(0, 0, 14, 14, Palette.of(block.legend(), place), "option")
                .toString();
    }

    /** One group's dot and interval against everybody. */
    public String group(BreakdownColumn column, Interval mean) {
        return new GroupStrip(texts, printed).draw(column, mean);
    }

    /** The mark of a respondent group in a legend. */
    public String mark(RespondentGroup respondents) {
        Svg svg = new Svg(16, 16, "", printed);
        ScoreStrip.mark(svg, respondents, 8, 8);
        return svg.toString();
    }

    /** The tick that stands for the wider unit. */
    public String tick() {
        return new Svg(16, 16, "", printed)
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

    /** The colour class of a score, from 1 (lowest seventh of the range) to 7; 0 where it is not shown. */
    public int shade(Range range, Interval mean) {
        return mean.exactValue().isPresent()
                ? 1 + (int) Math.min(6, range.fraction(mean.exactValue().getAsDouble()) * 7)
                : 0;
    }
}
