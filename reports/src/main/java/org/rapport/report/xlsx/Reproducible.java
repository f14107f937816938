package org.rapport.report.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook in which the clock leaves no trace: all times are the report's own date. */
final class Reproducible {

    private Reproducible() {}

    static void write(XSSFWorkbook workbook, String title, LocalDate date, OutputStream to) throws IOException {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        Optional<Date> day =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreator("Rapport");
        properties.setTitle(title);
        properties.setCreated(day);
        properties.setModified(day);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        copy(written.toByteArray(), date, to);
    }

    private static void copy(byte[] zip, LocalDate date, OutputStream to) throws IOException {
        ZipOutputStream out = new ZipOutputStream(to);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(date.atStartOfDay());
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        out.finish();
    }
}
