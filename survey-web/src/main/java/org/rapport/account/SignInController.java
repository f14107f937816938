package org.rapport.account;

import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. */
@Controller
class SignInController {

    private static final Map<String, String> MESSAGES = Map.of(
            "failed", "E-mail address or password is wrong. Try again.",
            "wait", "There were too many tries. Wait a quarter of an hour, then try again.",
            "out", "You are signed out.");

    @GetMapping("/sign-in")
    String signIn(@RequestParam Map<String, String> query, CsrfToken csrf, Model model) {
        String message = MESSAGES.entrySet().stream()
                .filter(entry -> query.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        model.addAttribute("message", message).addAttribute("isProblem", !query.containsKey("out"));
        model.addAttribute("csrf", csrf);
        return "account/sign-in";
    }
}
