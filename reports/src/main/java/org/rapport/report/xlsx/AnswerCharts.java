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

/** Stacked bars of answers as native charts, two beside one another on a sheet of their own. */
final class AnswerCharts {

    private static final int QUESTIONS = 2;
    private static final int FIRST_OPTION = 3;

    private static final int COLUMNS_WIDE = 9;

    private final XSSFSheet charts;
    private int drawn;
    private int top;
    private int tallest;

    AnswerCharts(XSSFSheet charts) {
        this.charts = charts;
    }

    /** Draws the rows of a block from the sheet that holds them. */
    void draw(String title, ItemBlock block, XSSFSheet sheet, int firstRow, int lastRow) {
        XSSFChart chart = charts.createDrawingPatriarch().createChart(place(7 + 2 * (lastRow - firstRow + 1)));
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
        for (int place = 0; place < block.legend().size(); place++) {
            series(data, block, place, sheet, firstRow, lastRow);
        }
        chart.plot(data);
    }

    private XSSFClientAnchor place(int height) {
        if (drawn % 2 == 0) {
            top += tallest == 0 ? 0 : tallest + 1;
            tallest = 0;
        }
        tallest = Math.max(tallest, height);
        int left = drawn++ % 2 * (COLUMNS_WIDE + 1);
        return new XSSFClientAnchor(0, 0, 0, 0, left, top, left + COLUMNS_WIDE, top + height);
    }

    /** From least to most favorable, whichever way the item was asked. */
    private static void series(
            XDDFBarChartData data, ItemBlock block, int place, XSSFSheet sheet, int firstRow, int lastRow) {
        int column = FIRST_OPTION + (block.reverse() ? block.legend().size() - 1 - place : place);
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
