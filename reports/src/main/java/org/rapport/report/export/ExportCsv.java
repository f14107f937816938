package org.rapport.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** Answers as CSV. */
final class ExportCsv {

    private final RecordExport export;

    ExportCsv(RecordExport export) {
        this.export = export;
    }

    void write(OutputStream to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        csv.writeRecord(export.header());
        for (Iterator<List<String>> rows = export.shownRows(); rows.hasNext(); ) {
            csv.writeRecord(rows.next());
        }
        csv.flush();
    }
}
