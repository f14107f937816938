package org.rapport.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.Range;
import org.rapport.report.ReportTexts;

/** Dots with intervals as a native chart: a line chart without lines, whose error bars come from the sheet. */
final class ScoreChart {

    /** The rows of a sheet that one chart shows. */
    record Rows(RespondentGroup respondents, int first, int last, Range range) {}

    private static final int NAMES = 0;
    private static final int MEANS = 3;
    private static final int MINUS = 6;
    private static final int PLUS = 7;
    private static final int COMPARISON = 14;

    private final XSSFSheet sheet;
    private final ReportTexts texts;
    private final boolean compared;

    ScoreChart(XSSFSheet sheet, ReportTexts texts, boolean compared) {
        this.sheet = sheet;
        this.texts = texts;
        this.compared = compared;
    }

    /**
     * @param top the row at which the chart begins
     * @param place 0 for the left half, 1 for the right half
     */
    void draw(Rows rows, int top, int place) {
        int left = place == 0 ? 0 : 7;
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, left, top, left + 7, top + 18);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(texts.group(rows.respondents()));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis scores = chart.createValueAxis(AxisPosition.LEFT);
        scores.setCrosses(AxisCrosses.MIN);
        scores.setCrossBetween(AxisCrossBetween.BETWEEN);
        scores.setNumberFormat("0");
        scores.setMinimum(rows.range().lowest());
        scores.setMaximum(rows.range().highest());
        scores.setMajorUnit(1.0);
        scores.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid("d9dcd6")));
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, scores);
        boolean students = rows.respondents() == RespondentGroup.STUDENTS;
        var own = series(data, rows, MEANS, students ? "0b6b6b" : "6a3d9a");
        own.setMarkerStyle(students ? MarkerStyle.CIRCLE : MarkerStyle.DIAMOND);
        own.setMarkerSize((short) 10);
        errorBars(own.getCTLineSer(), rows);
        if (compared) {
            var wider = series(data, rows, COMPARISON, "4b5a62");
            wider.setMarkerStyle(MarkerStyle.DASH);
            wider.setMarkerSize((short) 12);
        }
        chart.plot(data);
    }

    private XDDFLineChartData.Series series(XDDFLineChartData data, Rows rows, int column, String colour) {
        var series = (XDDFLineChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(rows, NAMES)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(rows, column)));
        series.setTitle(
                sheet.getRow(0).getCell(column).getStringCellValue(),
                new org.apache.poi.ss.util.CellReference(sheet.getSheetName(), 0, column, true, true));
        series.setSmooth(false);
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        XDDFShapeProperties marker = new XDDFShapeProperties();
        marker.setFillProperties(solid(colour));
        marker.setLineProperties(new XDDFLineProperties(solid(colour)));
        var ct = series.getCTLineSer();
        (ct.isSetMarker() ? ct.getMarker() : ct.addNewMarker()).setSpPr(marker.getXmlObject());
        return series;
    }

    /** The library has no call for error bars that come from cells. */
    private void errorBars(CTLineSer series, Rows rows) {
        CTErrBars bars = series.addNewErrBars();
        bars.addNewErrDir().setVal(STErrDir.Y);
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(true);
        bars.addNewPlus().addNewNumRef().setF(range(rows, PLUS).formatAsString(sheet.getSheetName(), true));
        bars.addNewMinus().addNewNumRef().setF(range(rows, MINUS).formatAsString(sheet.getSheetName(), true));
    }

    private static CellRangeAddress range(Rows rows, int column) {
        return new CellRangeAddress(rows.first(), rows.last(), column, column);
    }

    private static XDDFSolidFillProperties solid(String hex) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(java.util.HexFormat.of().parseHex(hex)));
    }
}
