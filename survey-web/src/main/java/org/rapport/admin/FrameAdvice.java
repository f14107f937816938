package org.rapport.admin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every administrator's page its frame. */
@ControllerAdvice(annotations = AdminController.class)
class FrameAdvice {

    @ModelAttribute("frame")
    Frame frame(@AuthenticationPrincipal SignedIn person, CsrfToken csrf, Model model) {
        // flash attributes of a redirect are in the model already
        @Nullable Object said = model.getAttribute("said");
        return new Frame(person, csrf, Objects.toString(said, ""));
    }
}
