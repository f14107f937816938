package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.rapport.instrument.GradeBand;
import org.rapport.instrument.Instrument;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before the first question: who will see what, in which language, and whether to take part at all. */
@Controller
class WelcomeController {

    private final SurveySessions sessions;
    private final SurveyPages pages;
    private final PublishedInstruments instruments;

    WelcomeController(SurveySessions sessions, SurveyPages pages, PublishedInstruments instruments) {
        this.sessions = sessions;
        this.pages = pages;
        this.instruments = instruments;
    }

    @GetMapping("/s/welcome")
    ModelAndView welcome(HttpServletRequest request) {
        return switch (sessions.find(SurveyCookie.of(request).code())) {
            case Entry.Unknown unknown -> SurveyPages.redirect("/");
            case Entry.Unused unused -> welcome(pages.page(request, unused.invitation()), unused.invitation(), false);
            case Entry.Started started -> welcome(pages.page(request, started), started.invitation(), true);
            case Entry.Done done ->
                SurveyPages.message(pages.page(request, done.invitation()), "done", HttpStatus.OK)
                        .addObject("over", true);
            case Entry.Closed closed ->
                SurveyPages.message(pages.page(request, closed.invitation()), "closed", HttpStatus.OK)
                        .addObject("over", true);
            case Entry.NotYetOpen early ->
                SurveyPages.message(pages.page(request, early.invitation()), "early", HttpStatus.OK);
        };
    }

    private ModelAndView welcome(SurveyPage page, Invitation invitation, boolean begun) {
        Instrument instrument = instruments.get(invitation.instrument());
        return SurveyPages.view("welcome", page)
                .addObject("school", invitation.schoolName())
                .addObject("mode", invitation.confidential() ? "confidential" : "anonymous")
                .addObject("group", invitation.respondents().id())
                .addObject("wording", instrument.wording(page.language()))
                .addObject("begun", begun);
    }

    @PostMapping("/s/begin")
    ModelAndView begin(
            @RequestParam String code,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (sessions.find(code) instanceof Entry.Unused unused) {
            Invitation invitation = unused.invitation();
            Instrument instrument = instruments.get(invitation.instrument());
            String chosen = Languages.choose(pages.offered(invitation.instrument()), language, List.of());
            sessions.begin(
                    invitation,
                    chosen,
                    gradeBand(instrument, invitation),
                    instrument.items().size());
        }
        SurveyPages.remember(SurveyCookie.of(request).withCode(code), request, response);
        return SurveyPages.redirect("/s/go");
    }

    private static String gradeBand(Instrument instrument, Invitation invitation) {
        Integer grade = invitation.grade();
        return grade == null ? "" : bandOf(instrument, grade);
    }

    private static String bandOf(Instrument instrument, int grade) {
        return instrument.gradeBands().values().stream()
                .filter(band -> band.grades().contains(grade))
                .map(GradeBand::id)
                .findFirst()
                .orElse("");
    }

    @GetMapping("/s/grade")
    ModelAndView grade(HttpServletRequest request) {
        if (!(sessions.find(SurveyCookie.of(request).code()) instanceof Entry.Started started)) {
            return SurveyPages.redirect("/s/welcome");
        }
        List<Integer> grades = instruments.get(started.draft().instrument()).gradeBands().values().stream()
                .flatMap(band -> band.grades().stream())
                .sorted()
                .distinct()
                .toList();
        return SurveyPages.view("grade", pages.page(request, started)).addObject("grades", grades);
    }

    @PostMapping("/s/grade")
    ModelAndView gradeChosen(@RequestParam String code, @RequestParam(defaultValue = "0") int grade) {
        if (sessions.find(code) instanceof Entry.Started started) {
            sessions.setGradeBand(code, bandOf(instruments.get(started.draft().instrument()), grade));
        }
        return SurveyPages.redirect("/s/go");
    }

    @PostMapping("/s/decline")
    ModelAndView decline(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        SurveyPage page = pages.page(request);
        switch (sessions.find(code)) {
            case Entry.Unused unused -> sessions.decline(code);
            case Entry.Started started -> {
                page = pages.page(request, started);
                sessions.decline(code);
            }
            default -> {
                return SurveyPages.redirect("/s/welcome");
            }
        }
        SurveyPages.remember(SurveyCookie.of(request).withCode(""), request, response);
        return SurveyPages.message(page, "declined", HttpStatus.OK).addObject("over", true);
    }
}
