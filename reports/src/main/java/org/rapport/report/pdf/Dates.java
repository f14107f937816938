package org.rapport.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Replaces the clock by the report's own date, so that the same report gives the same bytes. */
record Dates(LocalDate date) {

    static Dates of(LocalDate date) {
        return new Dates(date);
    }

    void putInto(PDDocument pdf) throws IOException {
        Calendar calendar = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(calendar);
        pdf.getDocumentInformation().setModificationDate(calendar);
        pdf.setDocumentId(date.toEpochDay());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*<", "<xmp:$1>" + date + "T00:00:00Z<");
            write(metadata, xmp);
        }
    }

    private static void write(PDMetadata metadata, String xmp) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(xmp.getBytes(StandardCharsets.UTF_8));
        try (OutputStream to = metadata.createOutputStream()) {
            bytes.writeTo(to);
        }
    }
}
