package org.rapport.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a one-time link leads to: the making of an account. */
@Controller
class SetUpController {

    private final Invitations invitations;
    private final Accounts accounts;

    SetUpController(Invitations invitations, Accounts accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
    }

    @GetMapping("/set-up/{token}")
    String show(@PathVariable String token, CsrfToken csrf, Model model, HttpServletResponse response) {
        return page(token, NewAccount.BLANK, Map.of(), csrf, model, response);
    }

    @PostMapping("/set-up/{token}")
    String make(
            @PathVariable String token,
            NewAccount account,
            CsrfToken csrf,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean taken = accounts.find(account.email()).isPresent();
        Map<String, String> problems = account.problems(taken);
        if (!problems.isEmpty()) {
            return page(token, account, problems, csrf, model, response);
        }
        Optional<SignedIn> made = invitations.accept(token, account);
        if (made.isEmpty()) {
            return page(token, account, problems, csrf, model, response);
        }
        signIn(made.get(), request, response);
        return "redirect:/admin";
    }

    private String page(
            String token,
            NewAccount account,
            Map<String, String> problems,
            CsrfToken csrf,
            Model model,
            HttpServletResponse response) {
        Optional<Invitation> invitation = invitations.find(token);
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        } else if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("token", token)
                .addAttribute("stillCounts", invitation.isPresent())
                .addAttribute("name", account.name())
                .addAttribute("email", account.email())
                .addAttribute("problems", problems)
                .addAttribute("csrf", csrf);
        return "account/set-up";
    }

    private static void signIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        request.getSession();
        request.changeSessionId(); // whoever knew the session before must not get in with it
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
