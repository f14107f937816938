package org.rapport.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.fielding.Administration;
import org.rapport.fielding.Administrations;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.instrument.RespondentGroup;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of administrations, and making a new one. */
@AdminController
class AdministrationController {

    private final Administrations administrations;
    private final AdministrationSetup setup;

    AdministrationController(JdbcClient jdbc, AdministrationSetup setup) {
        this.administrations = new Administrations(jdbc);
        this.setup = setup;
    }

    @GetMapping("/admin")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        if (person.isSafeguarding()) {
            return "redirect:/admin/free-texts";
        }
        List<AdministrationEntry> entries = administrations.all().stream()
                .map(administration -> entry(administration, person))
                .filter(entry -> person.isDistrict() || entry.schools() > 0)
                .toList();
        model.addAttribute("entries", entries);
        return "administration/list";
    }

    private AdministrationEntry entry(Administration administration, SignedIn person) {
        long schools = administrations.schools(administration.id()).stream()
                .filter(school -> person.maySee(school.id()))
                .count();
        var window = new Window(administration, Instant.now());
        return new AdministrationEntry(
                administration.id(),
                administration.name(),
                window.inWords(),
                window.isOpen(),
                Math.toIntExact(schools));
    }

    @GetMapping("/admin/administrations/new")
    String blank(Model model) {
        return form(NewAdministration.BLANK, Map.of(), List.of(), model);
    }

    /** @param seen the seal of a warning that the person has seen already */
    @PostMapping("/admin/administrations")
    String create(
            NewAdministration wanted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        NewAdministration complete = withFile(wanted, file);
        refuseStrangeChoices(complete);
        Map<String, String> problems =
                complete.problems(administrations.find(complete.name()).isPresent());
        SchoolList schools = SchoolList.read(complete.schools());
        if (!problems.isEmpty() || !schools.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(complete, problems, schools.problems(), model);
        }
        SmallStaffs small = SmallStaffs.of(instrument(complete.teachers()), schools.schools());
        if (!small.isEmpty() && !small.seal().equals(seen)) {
            model.addAttribute("small", small);
            return form(complete, Map.of(), List.of(), model);
        }
        int id = setup.create(complete, schools.schools());
        next.addFlashAttribute("said", "The administration is there. Next, make the access codes.");
        return "redirect:/admin/administrations/" + id;
    }

    /** A file takes the place of what was pasted. */
    private static NewAdministration withFile(NewAdministration wanted, @Nullable MultipartFile file)
            throws IOException {
        return file == null || file.isEmpty()
                ? wanted
                : wanted.withSchools(new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    /** Values that the form does not offer come from nobody who uses the form. */
    private static void refuseStrangeChoices(NewAdministration wanted) {
        boolean known = List.of("anonymous", "confidential").contains(wanted.anonymity())
                && List.of("school", "public").contains(wanted.policy())
                && isOffered(wanted.students(), RespondentGroup.STUDENTS)
                && isOffered(wanted.teachers(), RespondentGroup.TEACHERS);
        if (!known) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean isOffered(String id, RespondentGroup respondents) {
        return id.isEmpty()
                || offered(respondents).stream()
                        .anyMatch(instrument -> instrument.id().equals(id));
    }

    private static @Nullable Instrument instrument(String id) {
        return BundledInstruments.newest(id).orElse(null);
    }

    private static List<Instrument> offered(RespondentGroup respondents) {
        return BundledInstruments.ids().stream()
                .flatMap(id -> BundledInstruments.newest(id).stream())
                .filter(instrument -> instrument.respondents() == respondents)
                .toList();
    }

    private static String form(
            NewAdministration wanted, Map<String, String> problems, List<String> schoolProblems, Model model) {
        model.addAttribute("wanted", wanted)
                .addAttribute("problems", problems)
                .addAttribute("schoolProblems", schoolProblems)
                .addAttribute("forStudents", offered(RespondentGroup.STUDENTS))
                .addAttribute("forTeachers", offered(RespondentGroup.TEACHERS));
        return "administration/form";
    }
}
