package org.rapport.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.administration.OpenAdministration;
import org.rapport.fielding.StoredInstrument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The download of de-identified answers, for analysts of the district. */
@AdminController("answersDownload")
class AnswersController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AnswersFile file;
    private final JdbcClient jdbc;

    AnswersController(AnswersFile file, JdbcClient jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    @GetMapping("/admin/administrations/{id}/answers")
    void download(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String respondents,
            @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        StoredInstrument stored = administration.instruments().values().stream()
                .filter(each -> each.instrument().respondents().id().equals(respondents))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = ReportFileName.plain(administration.name() + " answers " + respondents);
        switch (format) {
            case "xlsx" -> {
                announce(response, EXCEL, name + ".xlsx");
                file.writeWorkbook(id, stored, response.getOutputStream());
            }
            case "csv" -> {
                announce(response, "text/csv;charset=utf-8", name + ".csv");
                file.writeCsv(id, stored, response.getOutputStream());
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
