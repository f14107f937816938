package org.rapport.monitoring;

import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.administration.OpenAdministration;
import org.rapport.job.AdministrationJobs;
import org.rapport.job.AdministrationJobs.Kind;
import org.rapport.report.ReportTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page of an administration: turnout, jobs with their buttons, and what to do next. */
@AdminController
class MonitoringController {

    private final Overviews overviews;
    private final AdministrationJobs jobs;
    private final LivePages live;
    private final JdbcClient jdbc;

    MonitoringController(Overviews overviews, AdministrationJobs jobs, LivePages live, JdbcClient jdbc) {
        this.overviews = overviews;
        this.jobs = jobs;
        this.live = live;
        this.jdbc = jdbc;
    }

    @GetMapping("/admin/administrations/{id}")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("overview", overviews.of(id, person));
        return "monitoring/overview";
    }

    /** The parts of the page that change, each time they do. */
    @GetMapping(path = "/admin/administrations/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable int id, @AuthenticationPrincipal SignedIn person) {
        OpenAdministration.of(id, person, jdbc);
        return live.open(() -> overviews.of(id, person));
    }

    /** Reports are made in the languages in which people were asked and reports can be written. */
    private static String languages(OpenAdministration administration) {
        return administration.instruments().values().stream()
                .flatMap(stored -> stored.instrument().languages().stream())
                .filter(ReportTexts::speaks)
                .distinct()
                .collect(Collectors.joining(","));
    }

    @PostMapping("/admin/administrations/{id}/{kind:aggregate|publish}")
    String start(@PathVariable int id, @PathVariable String kind, @AuthenticationPrincipal SignedIn person)
            throws InterruptedException {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        if (administration.instruments().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        jobs.start(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id, languages(administration));
        return "redirect:/admin/administrations/" + id + "#results";
    }
}
