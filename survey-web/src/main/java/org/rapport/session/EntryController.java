package org.rapport.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.rapport.administration.AccessCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: a code is typed or scanned. */
@Controller
class EntryController {

    /** Stands for what was typed and is no code. */
    private static final String NO_CODE = "-";

    private final PresentedCodes codes;
    private final SurveyPages pages;

    EntryController(PresentedCodes codes, SurveyPages pages) {
        this.codes = codes;
        this.pages = pages;
    }

    @GetMapping({"/", "/s"})
    ModelAndView entry(HttpServletRequest request) {
        return form(request, "", "", HttpStatus.OK);
    }

    /** What a browser shows that has lost the network and has no opened survey; kept by the service worker. */
    @GetMapping("/s/offline")
    ModelAndView offline(HttpServletRequest request) {
        return SurveyPages.message(pages.page(request), "offline", HttpStatus.OK)
                .addObject("offline", true);
    }

    @PostMapping("/s")
    ModelAndView typed(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return open(code, request, response);
    }

    /** The address in the QR code. It leaves the address bar at once, so that nobody reads the code over a shoulder. */
    @GetMapping("/s/{code:[^.]+}")
    ModelAndView scanned(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return code.matches("[A-Za-z0-9]{8,12}")
                ? open(code, request, response)
                : SurveyPages.message(pages.page(request), "lost", HttpStatus.NOT_FOUND);
    }

    private ModelAndView open(String typed, HttpServletRequest request, HttpServletResponse response) {
        // a code that cannot exist and one that does not are answered, counted and braked alike
        String code = AccessCode.read(typed).map(AccessCode::value).orElse(NO_CODE);
        Entry entry;
        try {
            entry = codes.find(code, request);
        } catch (PresentedCodes.TooManyWrongException tooMany) {
            return wait(typed, tooMany.duration(), request, response);
        }
        return switch (entry) {
            case Entry.Unknown unknown -> form(request, typed, "wrong", HttpStatus.NOT_FOUND);
            case Entry.Started started -> enter(started.invitation(), "/s/go", request, response);
            case Entry.Unused unused -> enter(unused.invitation(), "/s/welcome", request, response);
            case Entry.Done done -> enter(done.invitation(), "/s/welcome", request, response);
            case Entry.Closed closed -> enter(closed.invitation(), "/s/welcome", request, response);
            case Entry.NotYetOpen early -> enter(early.invitation(), "/s/welcome", request, response);
        };
    }

    private static ModelAndView enter(
            Invitation invitation, String path, HttpServletRequest request, HttpServletResponse response) {
        SurveyPages.remember(SurveyCookie.of(request).withCode(invitation.code()), request, response);
        return SurveyPages.redirect(path);
    }

    private ModelAndView wait(String typed, Duration wait, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
        return form(request, typed, "wait", HttpStatus.TOO_MANY_REQUESTS).addObject("seconds", wait.toSeconds());
    }

    private ModelAndView form(HttpServletRequest request, String typed, String problem, HttpStatus status) {
        return SurveyPages.view("entry", pages.page(request), status)
                .addObject("typed", typed)
                .addObject("problem", problem);
    }
}
