package org.rapport.download;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.administration.OpenAdministration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of reports, each of them, and all in one zip. */
@AdminController
class ReportsController {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** A report is one file that needs nothing from anywhere; it may style itself, and run nothing. */
    private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ReportShelf shelf;
    private final JdbcClient jdbc;

    ReportsController(ReportShelf shelf, JdbcClient jdbc) {
        this.shelf = shelf;
        this.jdbc = jdbc;
    }

    @GetMapping("/admin/administrations/{id}/reports")
    String list(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        model.addAttribute("administration", administration).addAttribute("units", shelf.units(administration, person));
        return "download/reports";
    }

    @GetMapping("/admin/administrations/{id}/reports/file")
    ResponseEntity<byte[]> file(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String scope,
            @RequestParam String unit,
            @RequestParam String language,
            @RequestParam String format) {
        ShelfUnit found = units(id, person).stream()
                .filter(each -> each.unit().scope().id().equals(scope)
                        && each.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] content = shelf.file(id, found.unit(), language, format)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = (format.equals("xlsx") ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(ReportFileName.of(found, language, format), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(format, "application/octet-stream"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", ALONE)
                .body(content);
    }

    /** One folder a unit; written to the network file by file. */
    @GetMapping("/admin/administrations/{id}/reports.zip")
    void zip(@PathVariable int id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
            throws IOException {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        List<ShelfUnit> units = shelf.units(administration, person);
        if (units.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String name = ReportFileName.plain(administration.name() + " reports") + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(id, units, response.getOutputStream());
    }

    private void write(int id, List<ShelfUnit> units, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (ShelfUnit unit : units) {
                for (String language : unit.languages()) {
                    for (String format : unit.formats()) {
                        put(
                                zip,
                                unit,
                                language,
                                format,
                                shelf.file(id, unit.unit(), language, format).orElse(new byte[0]));
                    }
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, ShelfUnit unit, String language, String format, byte[] content)
            throws IOException {
        if (content.length > 0) {
            zip.putNextEntry(
                    new ZipEntry(ReportFileName.folder(unit) + "/" + ReportFileName.of(unit, language, format)));
            zip.write(content);
            zip.closeEntry();
        }
    }

    private List<ShelfUnit> units(int id, SignedIn person) {
        return shelf.units(OpenAdministration.of(id, person, jdbc), person);
    }
}
