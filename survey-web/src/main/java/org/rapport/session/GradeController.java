package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import org.rapport.instrument.Instrument;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The survey's first question where the words depend on the grade and the code does not tell it. The answer counts for the
 * demographic question on the grade as well, which is then not asked again.
 */
@Controller
class GradeController {

    private final PresentedCodes codes;
    private final SurveySessions sessions;
    private final SurveyPages pages;
    private final PublishedInstruments instruments;

    GradeController(
            PresentedCodes codes, SurveySessions sessions, SurveyPages pages, PublishedInstruments instruments) {
        this.codes = codes;
        this.sessions = sessions;
        this.pages = pages;
        this.instruments = instruments;
    }

    @GetMapping("/s/grade")
    ModelAndView grade(HttpServletRequest request) {
        return codes.find(SurveyCookie.of(request).code(), request) instanceof Entry.Started started
                ? grade(started, request, HttpStatus.OK)
                : SurveyPages.redirect("/s/welcome");
    }

    private ModelAndView grade(Entry.Started started, HttpServletRequest request, HttpStatus status) {
        Instrument instrument = instruments.get(started.draft().instrument());
        if (!Known.from(instrument, started.invitation()).needsGrade(instrument)) {
            return SurveyPages.redirect("/s/go");
        }
        return SurveyPages.view("grade", pages.page(request, started), status)
                .addObject("grades", Known.grades(instrument))
                .addObject("chosen", started.draft().known().grade(instrument))
                .addObject("refused", status != HttpStatus.OK);
    }

    /** @param grade 0 where none was chosen */
    @PostMapping("/s/grade")
    ModelAndView chosen(
            @RequestParam String code, @RequestParam(defaultValue = "0") int grade, HttpServletRequest request) {
        if (!(codes.find(code, request) instanceof Entry.Started started)) {
            return SurveyPages.redirect("/s/welcome");
        }
        Instrument instrument = instruments.get(started.draft().instrument());
        Known ofTheCode = Known.from(instrument, started.invitation());
        Known chosen = ofTheCode.withGrade(instrument, grade);
        if (ofTheCode.needsGrade(instrument)) {
            if (chosen.needsGrade(instrument)) {
                return grade(started, request, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            sessions.know(code, chosen);
        }
        return SurveyPages.redirect("/s/go");
    }
}
