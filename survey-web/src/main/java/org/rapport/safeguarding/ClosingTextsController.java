package org.rapport.safeguarding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.instrument.RespondentGroup;
import org.rapport.session.ClosingTexts;
import org.rapport.session.OwnClosingText;
import org.rapport.session.SurveyLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a school writes whom its respondents can turn to. */
@AdminController
class ClosingTextsController {

    private static final String ONE = "/admin/closing-texts/{school}/{respondents:students|teachers}/{language}";

    private final ClosingTexts texts;
    private final NamedSchools schools;

    ClosingTextsController(ClosingTexts texts, NamedSchools schools) {
        this.texts = texts;
        this.schools = schools;
    }

    @GetMapping("/admin/closing-texts")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        List<SurveyLanguage> languages = texts.languages();
        List<OwnClosingText> written = texts.all();
        List<ClosingTextState> states = schools.all(person::maySee).stream()
                .flatMap(school -> List.of(RespondentGroup.values()).stream()
                        .flatMap(group -> languages.stream()
                                .map(language -> ClosingTextState.of(school, group, language, written))))
                .toList();
        model.addAttribute("states", states).addAttribute("languages", languages);
        return "safeguarding/closing-texts";
    }

    @GetMapping(ONE)
    String show(
            @PathVariable int school,
            @PathVariable String respondents,
            @PathVariable String language,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        NamedSchool of = school(school, person);
        RespondentGroup group = RespondentGroup.of(respondents);
        OwnClosingText kept = texts.of(school, group).stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElseGet(() -> new OwnClosingText(school, group, language, "", ""));
        return page(of, kept, Map.of(), false, model);
    }

    /** @param what {@code save}, {@code preview} or {@code forget} */
    @PostMapping(ONE)
    String write(
            @PathVariable int school,
            @PathVariable String respondents,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contacts,
            @RequestParam(defaultValue = "save") String what,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        NamedSchool of = school(school, person);
        RespondentGroup group = RespondentGroup.of(respondents);
        SurveyLanguage in = language(language);
        if (what.equals("forget")) {
            texts.forget(school, group, language);
            return done(of, group, in, "Respondents read the general text again", next);
        }
        var typed = new OwnClosingText(school, group, language, text, contacts);
        if (what.equals("preview")) {
            return page(of, typed, Map.of(), true, model);
        }
        Map<String, String> problems = new TypedClosingText(typed).problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, typed, problems, true, model);
        }
        texts.keep(typed);
        return done(of, group, in, "The text is saved", next);
    }

    private static String done(
            NamedSchool school, RespondentGroup group, SurveyLanguage language, String what, RedirectAttributes next) {
        next.addFlashAttribute("said", "%s: %s, %s, %s.".formatted(what, school.name(), group.id(), language.name()));
        return "redirect:/admin/closing-texts";
    }

    private String page(
            NamedSchool school, OwnClosingText typed, Map<String, String> problems, boolean unsaved, Model model) {
        model.addAttribute("school", school)
                .addAttribute("typed", typed)
                .addAttribute("language", language(typed.language()))
                .addAttribute("problems", problems)
                .addAttribute("unsaved", unsaved)
                .addAttribute("written", isWritten(typed))
                .addAttribute("closing", texts.preview(typed));
        return "safeguarding/closing-text";
    }

    private boolean isWritten(OwnClosingText text) {
        return texts.of(text.school(), text.respondents()).stream()
                .anyMatch(each -> each.language().equals(text.language()));
    }

    private SurveyLanguage language(String tag) {
        return texts.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private NamedSchool school(int id, SignedIn person) {
        return schools.find(id, person::maySee).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
