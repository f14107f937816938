package org.rapport.download;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.rapport.fielding.StoredInstrument;
import org.rapport.report.export.RecordExport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** De-identified answers for analysts, record by record. */
@Component
public class AnswersFile {

    private static final int ROWS_AT_A_TIME = 2_000;

    private final DataSource dataSource;

    AnswersFile(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes a workbook with a codebook. Both readings see the same rows, so that what was checked is what is written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void writeWorkbook(int administration, StoredInstrument stored, OutputStream out) throws IOException {
        try (StoredAnswers answers = answers(administration, stored)) {
            export(stored, answers).writeWorkbook(LocalDate.now(), out);
        }
    }

    /** Writes CSV. Both readings see the same rows, so that what was checked is what is written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void writeCsv(int administration, StoredInstrument stored, OutputStream out) throws IOException {
        try (StoredAnswers answers = answers(administration, stored)) {
            export(stored, answers).writeCsv(out);
        }
    }

    private static RecordExport export(StoredInstrument stored, StoredAnswers answers) {
        return new RecordExport(stored.instrument(), answers, RecordExport.DEFAULT_K);
    }

    private StoredAnswers answers(int administration, StoredInstrument stored) {
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(ROWS_AT_A_TIME);
        return new StoredAnswers(jdbc, administration, stored);
    }
}
