package org.rapport.safeguarding;

import java.util.List;
import org.rapport.account.SignedIn;
import org.rapport.admin.AdminController;
import org.rapport.submission.PublishedInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Free text: whoever looks after safeguarding reads it as it was written; others see how much there is, and the district who has
 * read.
 */
@AdminController
class FreeTextsController {

    private static final int OPENINGS_SHOWN = 100;

    private final FreeTexts texts;
    private final PublishedInstruments instruments;

    FreeTextsController(FreeTexts texts, PublishedInstruments instruments) {
        this.texts = texts;
        this.instruments = instruments;
    }

    @GetMapping("/admin/free-texts")
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("shelves", texts.shelves(person.isSafeguarding() ? person::mayReadTexts : person::maySee))
                .addAttribute("openings", person.isDistrict() ? texts.openings(OPENINGS_SHOWN) : List.of());
        return "safeguarding/free-texts";
    }

    @GetMapping("/admin/free-texts/{administration}/{school}/{respondents}")
    String read(
            @PathVariable int administration,
            @PathVariable int school,
            @PathVariable String respondents,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FreeTextShelf shelf = texts.shelves(person::mayReadTexts).stream()
                .filter(each -> each.administration() == administration
                        && each.school().id() == school
                        && each.respondents().id().equals(respondents)
                        && each.isReadable())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shelf", shelf)
                .addAttribute("items", ItemTexts.of(instruments.get(shelf.instrument()), texts.open(shelf, person)));
        return "safeguarding/free-text";
    }
}
