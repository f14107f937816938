package org.rapport.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.rapport.report.SampleInstruments;

class RecordExportTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 27);

    /** Thirteen girls and twelve boys; one of them speaks Arabic and one gave no answer to the first question. */
    private static List<AnswerRecord> people() {
        List<AnswerRecord> people = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            List<String> answers = new ArrayList<>(Collections.nCopies(12, "often"));
            answers.set(0, i == 0 ? "" : i == 1 ? "dont-know" : "always");
            answers.set(10, "agree");
            answers.set(11, "agree");
            people.add(new AnswerRecord(
                    "cedar", List.of(i == 2 ? "arabic" : "english", i < 13 ? "girl" : "boy"), answers));
        }
        return people;
    }

    private static RecordExport export() {
        return new RecordExport(SampleInstruments.students(), () -> people().iterator(), 10);
    }

    private static byte[] workbook(RecordExport export) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.writeWorkbook(DATE, bytes);
        return bytes.toByteArray();
    }

    private static List<Row> rows(byte[] bytes, String sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void anotherReaderFindsValuesAsNumbersAndOtherAnswersAsCodes() throws IOException {
        List<Row> rows = rows(workbook(export()), "answers");
        assertThat(rows).hasSize(26);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("school");
        assertThat(rows.get(0).getCellText(3)).isEqualTo("s-notices-when-away");
        assertThat(rows.get(1).getCellText(3)).isEmpty();
        assertThat(rows.get(2).getCellText(3)).isEqualTo("dont-know");
        assertThat(rows.get(3).getCellAsNumber(3)).contains(new BigDecimal("5"));
    }

    @Test
    void poiOpensTheStreamedSheet() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(export())))) {
            assertThat(workbook.getSheet("answers").getRow(3).getCell(3).getNumericCellValue())
                    .isEqualTo(5);
            assertThat(workbook.getSheet("answers")
                            .getRow(0)
                            .getCell(0)
                            .getCellStyle()
                            .getFont()
                            .getBold())
                    .isTrue();
        }
    }

    @Test
    void theCodebookTellsWordingKeyingAndScale() throws IOException {
        Row reversed = rows(workbook(export()), "codebook").stream()
                .filter(row -> row.getCellText(0).equals("s-gives-up-on-me"))
                .findFirst()
                .orElseThrow();
        assertThat(reversed.getCellText(5)).isEqualTo("emotional-attachment (reverse)");
        assertThat(reversed.getCellText(6)).isEqualTo("My teachers give up on me when something is hard.");
        assertThat(reversed.getCellText(7)).startsWith("Mis maestros");
    }

    @Test
    void whatWasMadeCoarserIsListed() throws IOException {
        byte[] bytes = workbook(export());
        assertThat(rows(bytes, "answers").stream().skip(1).map(row -> row.getCellText(1)))
                .containsOnly("other");
        assertThat(rows(bytes, "coarsened").stream().map(row -> row.getCellText(0) + ": " + row.getCellText(2)))
                .contains("about-language: arabic, english");
    }

    @Test
    void csvHoldsTheSameRowsWithCodes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export().writeCsv(bytes);
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(26);
        assertThat(lines.getFirst()).startsWith("school,about-language,about-gender,s-notices-when-away,");
        assertThat(lines.get(3)).startsWith("cedar,other,girl,always,often,");
    }

    @Test
    void theSameAnswersGiveTheSameBytes() throws IOException {
        assertThat(workbook(export())).isEqualTo(workbook(export()));
    }

    @Test
    void aFileOfFewerThanKPeopleHasNoRows() throws IOException {
        RecordExport export = new RecordExport(
                SampleInstruments.students(), () -> people().subList(0, 9).iterator(), 10);
        assertThat(rows(workbook(export), "answers")).hasSize(1);
        assertThat(rows(workbook(export), "coarsened").get(2).getCellText(1))
                .isEqualTo("withheld: fewer people answered than that");
    }

    @Test
    void nobodyMakesAFileWithASmallerK() {
        assertThatThrownBy(() -> new RecordExport(SampleInstruments.students(), () -> people().iterator(), 9))
                .hasMessage("A record-level file needs k of at least 10, got 9");
    }
}
