package org.rapport.report.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI makes the book: styles, codebook, properties. The sheet of answers is far too long for it, so its XML is streamed into the
 * zip entry that POI left empty; performance.md in docs gives the measurements.
 */
final class ExportWorkbook {

    private static final String ANSWERS = "xl/worksheets/sheet1.xml";

    private final RecordExport export;

    ExportWorkbook(RecordExport export) {
        this.export = export;
    }

    void write(LocalDate date, OutputStream to) throws IOException {
        ZipOutputStream out = new ZipOutputStream(to);
        out.setLevel(Deflater.BEST_SPEED);
        try (ZipInputStream book = new ZipInputStream(new ByteArrayInputStream(book(date)))) {
            for (ZipEntry entry = book.getNextEntry(); entry != null; entry = book.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(date.atStartOfDay());
                out.putNextEntry(same);
                if (entry.getName().equals(ANSWERS)) {
                    new AnswersXml(export).write(out);
                } else {
                    book.transferTo(out);
                }
                out.closeEntry();
            }
        }
        out.finish();
    }

    private byte[] book(LocalDate date) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("answers");
            CodebookSheets sheets = new CodebookSheets(workbook, export);
            sheets.write();
            var properties = workbook.getProperties().getCoreProperties();
            Optional<Date> day =
                    Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
            properties.setCreator("Rapport");
            properties.setTitle(
                    export.instrument().id() + " " + export.instrument().version());
            properties.setCreated(day);
            properties.setModified(day);
            for (XSSFSheet sheet : sheets.all()) {
                sheet.createFreezePane(0, 1);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
