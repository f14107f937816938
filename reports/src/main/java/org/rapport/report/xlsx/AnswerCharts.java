package org.rapport.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.rapport.report.ItemBlock;
import org.rapport.report.chart.Palette;

/** Stacked bars of answers as native charts, to the right of the table they are drawn from. */
final class AnswerCharts {

    private static final int QUESTIONS = 2;
    private static final int FIRST_OPTION = 3;

    private final XSSFSheet sheet;
    private final int options;
    private int top = 1;

    AnswerCharts(XSSFSheet sheet, int options) {
        this.sheet = sheet;
        this.options = options;
    }

    void draw(String title, ItemBlock block, int firstRow, int lastRow) {
        int left = FIRST_OPTION + 2 * options + 7;
        int height = 6 + 2 * (lastRow - firstRow + 1);
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, left, top, left + 12, top + height);
        top += height + 1;
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis questions = chart.createCategoryAxis(AxisPosition.LEFT);
        questions.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis shares = chart.createValueAxis(AxisPosition.TOP);
        shares.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, questions, shares);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.PERCENT_STACKED);
        data.setOverlap((byte) 100);
        data.setGapWidth(40);
        for (int place = 0; place < options; place++) {
            series(data, block, place, firstRow, lastRow);
        }
        chart.plot(data);
    }

    /** From least to most favorable, whichever way the item was asked. */
    private void series(XDDFBarChartData data, ItemBlock block, int place, int firstRow, int lastRow) {
        int column = FIRST_OPTION + (block.reverse() ? options - 1 - place : place);
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(
                        sheet, new CellRangeAddress(firstRow, lastRow, QUESTIONS, QUESTIONS)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(firstRow, lastRow, column, column)));
        series.setTitle(
                block.legend().get(place).label(), new CellReference(sheet.getSheetName(), 0, column, true, true));
        String colour = Palette.of(block.legend(), place).substring(1);
        series.setFillProperties(new XDDFSolidFillProperties(
                XDDFColor.from(java.util.HexFormat.of().parseHex(colour))));
    }
}
