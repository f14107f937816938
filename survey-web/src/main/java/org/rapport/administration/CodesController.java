package org.rapport.administration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.administration.AccessCodes.Batch;
import org.rapport.administration.AccessCodes.Made;
import org.rapport.fielding.School;
import org.rapport.instrument.RespondentGroup;
import org.rapport.system.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making access codes, and printing them as cards. */
@AdminController
class CodesController {

    private static final int MOST_AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final AccessCodes codes;
    private final HandedOut handedOut;
    private final PublicAddress address;

    CodesController(JdbcClient jdbc, AccessCodes codes, HandedOut handedOut, PublicAddress address) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.handedOut = handedOut;
        this.address = address;
    }

    @GetMapping("/admin/administrations/{id}/codes")
    String show(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(OpenAdministration.of(id, person, jdbc), "", model);
    }

    /**
     * Makes codes for one school.
     *
     * @param count how many
     */
    @PostMapping("/admin/administrations/{id}/codes")
    String make(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam int school,
            @RequestParam String respondents,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(defaultValue = "") String classLabel,
            @RequestParam(defaultValue = "0") int count,
            Model model,
            RedirectAttributes next) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        String problem = problem(count, grade, classLabel);
        if (!problem.isEmpty()) {
            return page(administration, problem, model);
        }
        School chosen = administration.school(school);
        codes.make(id, new Batch(chosen.id(), group(respondents, administration), grade, classLabel.strip()), count);
        next.addFlashAttribute("said", "%d codes are made for %s.".formatted(count, chosen.name()));
        return "redirect:/admin/administrations/" + id + "/codes";
    }

    /** Brings every school's codes up to its numbers of students and teachers. */
    @PostMapping("/admin/administrations/{id}/codes/all")
    String makeAll(@PathVariable int id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        List<Made> made = codes.made(id);
        int total = 0;
        for (School school : administration.schools()) {
            for (RespondentGroup respondents : administration.instruments().keySet()) {
                int missing = enrolled(school, respondents) - count(made, school, respondents);
                if (missing > 0) {
                    codes.make(id, new Batch(school.id(), respondents, null, ""), missing);
                    total += missing;
                }
            }
        }
        String said = total == 0 ? "Every school has its codes already." : "%d codes are made.".formatted(total);
        next.addFlashAttribute("said", said);
        return "redirect:/admin/administrations/" + id + "/codes";
    }

    @GetMapping("/admin/administrations/{id}/codes/cards")
    String cards(
            @PathVariable int id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam int school,
            @RequestParam String respondents,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(defaultValue = "") String classLabel,
            Model model) {
        OpenAdministration administration = OpenAdministration.of(id, person, jdbc);
        School of = administration.school(school);
        var batch = new Batch(of.id(), group(respondents, administration), grade, classLabel);
        model.addAttribute("administration", administration)
                .addAttribute("school", of)
                .addAttribute("batch", batch)
                .addAttribute("entry", address.of("/"))
                .addAttribute(
                        "cards",
                        handedOut.onCards(id, batch).stream().map(this::card).toList());
        return "administration/cards";
    }

    private CodeCard card(AccessCode code) {
        String link = address.of("/s/" + code.value());
        return new CodeCard(code.inGroups(), link, QrCode.of(link));
    }

    private String page(OpenAdministration administration, String problem, Model model) {
        Map<Integer, List<Made>> bySchool = codes.made(administration.id()).stream()
                .collect(Collectors.groupingBy(made -> made.batch().school()));
        model.addAttribute("administration", administration)
                .addAttribute("problem", problem)
                .addAttribute(
                        "schools",
                        administration.schools().stream()
                                .map(school -> new SchoolCodes(school, bySchool.getOrDefault(school.id(), List.of())))
                                .toList());
        return "administration/codes";
    }

    private static String problem(int count, @Nullable Integer grade, String classLabel) {
        if (count < 1 || count > MOST_AT_ONCE) {
            return "Say how many codes, from 1 to 20000.";
        }
        if (grade != null && (grade < 0 || grade > 13)) {
            return "Write the grade as a number from 0 (kindergarten) to 13, or leave it empty.";
        }
        return classLabel.length() > 40 ? "Use at most 40 characters for the class." : "";
    }

    private static RespondentGroup group(String id, OpenAdministration administration) {
        return administration.instruments().keySet().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static int enrolled(School school, RespondentGroup respondents) {
        Integer people =
                respondents == RespondentGroup.STUDENTS ? school.studentsEnrolled() : school.teachersEnrolled();
        return people == null ? 0 : people;
    }

    private static int count(List<Made> made, School school, RespondentGroup respondents) {
        return made.stream()
                .filter(each ->
                        each.batch().school() == school.id() && each.batch().respondents() == respondents)
                .mapToInt(Made::codes)
                .sum();
    }
}
