package org.rapport.mailing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.administration.AccessCode;
import org.rapport.administration.HandedOut;
import org.rapport.administration.OpenAdministration;
import org.rapport.fielding.School;
import org.rapport.fielding.StoredInstrument;
import org.rapport.instrument.RespondentGroup;
import org.rapport.mailing.MailRoom.Order;
import org.rapport.mailing.MailRoom.Place;
import org.rapport.session.StaffLetter;
import org.rapport.session.StaffLetters;
import org.rapport.session.SurveyLanguage;
import org.rapport.system.PublicAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Links for staff: in a file for somebody else's mail-merge, or in mails from here. For district administrators. */
@AdminController
class StaffLinksController {

    private static final int MOST_IN_A_FILE = 5_000;

    private final JdbcClient jdbc;
    private final HandedOut codes;
    private final MailRoom room;
    private final MailServer server;
    private final StaffLetters letters;
    private final PublicAddress address;

    StaffLinksController(
            JdbcClient jdbc,
            HandedOut codes,
            MailRoom room,
            MailServer server,
            StaffLetters letters,
            PublicAddress address) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.room = room;
        this.server = server;
        this.letters = letters;
        this.address = address;
    }

    @GetMapping("/admin/administrations/{id}/staff-links")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(OpenAdministration.of(id, person, jdbc), LinkOrder.BLANK, Map.of(), model);
    }

    /** @param count how many; as many as the school has teachers where nothing is said */
    @PostMapping("/admin/administrations/{id}/staff-links/file")
    ResponseEntity<String> file(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam int school,
            @RequestParam(required = false) @Nullable Integer count) {
        School of = OpenAdministration.of(id, person, jdbc).school(school);
        Integer enrolled = of.teachersEnrolled();
        int wanted = count != null ? count : enrolled == null ? 0 : enrolled;
        List<AccessCode> links =
                codes.inFile(id, school, RespondentGroup.TEACHERS, Math.clamp(wanted, 0, MOST_IN_A_FILE));
        var csv = new StringBuilder("link,code\r\n");
        links.forEach(code ->
                csv.append(link(code)).append(',').append(code.inGroups()).append("\r\n"));
        String name = "staff links " + of.name() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.toString());
    }

    private String link(AccessCode code) {
        return address.of("/s/" + code.value());
    }

    @PostMapping("/admin/administrations/{id}/staff-links/mail")
    String mail(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn person,
            LinkOrder wanted,
            Model model,
            HttpServletResponse response) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        School school = administration.school(wanted.school());
        if (server.missing().isPresent()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Map<String, List<String>> problems = wanted.problems();
        if (problems.isEmpty()) {
            Order order = order(administration, school, wanted);
            Optional<String> objection = room.objection(order);
            if (objection.isEmpty()) {
                room.take(order);
                return "redirect:/admin/administrations/" + id + "/staff-links/sending?school=" + school.id();
            }
            problems = Map.of("addresses", List.of(objection.get()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(administration, wanted, problems, model);
    }

    private Order order(OpenAdministration administration, School school, LinkOrder wanted) {
        return new Order(
                new Place(administration.id(), school.id()),
                AddressList.read(wanted.addresses()).addresses(),
                letter(administration, school.name(), language(wanted, languages(administration))),
                wanted.ownWords(),
                address.of("/s/"));
    }

    private StaffLetter letter(OpenAdministration administration, String school, String language) {
        Instant closes = administration.administration().closesAt();
        return letters.write(
                language,
                administration.name(),
                school,
                // it closes at the end of a day: the last moment of which is what people call the date
                closes == null ? null : Date.from(closes.minus(1, ChronoUnit.SECONDS)));
    }

    private static String language(LinkOrder wanted, List<SurveyLanguage> offered) {
        return offered.stream()
                .map(SurveyLanguage::tag)
                .filter(tag -> tag.equals(wanted.language()))
                .findFirst()
                .orElse(offered.getFirst().tag());
    }

    @GetMapping("/admin/administrations/{id}/staff-links/sending")
    String sending(
            @PathVariable int id, @RequestParam int school, @AuthenticationPrincipal SignedIn person, Model model) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        model.addAttribute("administration", administration)
                .addAttribute("school", administration.school(school))
                .addAttribute("progress", room.last(new Place(id, school)));
        return "mailing/sending";
    }

    private String page(
            OpenAdministration administration, LinkOrder wanted, Map<String, List<String>> problems, Model model) {
        List<SurveyLanguage> languages = languages(administration);
        String language = language(wanted, languages);
        model.addAttribute("administration", administration)
                .addAttribute("wanted", wanted)
                .addAttribute("problems", problems)
                .addAttribute("languages", languages)
                .addAttribute("language", language)
                .addAttribute("missing", server.missing())
                .addAttribute("letter", letter(administration, "…", language).text("", address.of("/s/…")));
        return "mailing/staff-links";
    }

    /** @throws ResponseStatusException 404 when no teachers are asked */
    private List<SurveyLanguage> languages(OpenAdministration administration) {
        StoredInstrument asked = administration.instruments().get(RespondentGroup.TEACHERS);
        if (asked == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return letters.languages(asked.id());
    }
}
