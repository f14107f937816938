package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** How the survey is read: language, size of the text, contrast. Switched on any page, which stays where it is. */
@Controller
class ReadingController {

    private static final Pattern OWN_PATH = Pattern.compile("/|/s|/s/[a-z0-9][a-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?");

    private final PresentedCodes codes;
    private final SurveySessions sessions;
    private final Languages languages;

    ReadingController(PresentedCodes codes, SurveySessions sessions, Languages languages) {
        this.codes = codes;
        this.sessions = sessions;
        this.languages = languages;
    }

    @PostMapping("/s/language")
    ModelAndView language(
            @RequestParam String to,
            @RequestParam String here,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (languages.offered().contains(to)) {
            if (codes.find(code, request) instanceof Entry.Started) {
                sessions.speak(code, to);
            }
            SurveyPages.remember(SurveyCookie.of(request).withLanguage(to), request, response);
        }
        return back(here);
    }

    @PostMapping("/s/display")
    ModelAndView display(
            @RequestParam String set,
            @RequestParam String here,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(set, request, response);
        return back(here);
    }

    /** The script has changed the page already. */
    @PostMapping(path = "/s/display", headers = "X-In-Background")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void displayInBackground(@RequestParam String set, HttpServletRequest request, HttpServletResponse response) {
        keep(set, request, response);
    }

    private static void keep(String set, HttpServletRequest request, HttpServletResponse response) {
        String[] change = set.split("=", 2);
        if (change.length == 2) {
            SurveyPages.remember(SurveyCookie.of(request).with(change[0], change[1]), request, response);
        }
    }

    private static ModelAndView back(String here) {
        return SurveyPages.redirect(OWN_PATH.matcher(here).matches() ? here : "/s/welcome");
    }
}
