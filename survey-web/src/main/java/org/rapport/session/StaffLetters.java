package org.rapport.session;

import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.submission.PublishedInstruments;
import org.springframework.stereotype.Component;

/** Writes the mails by which staff are invited: with the promises of the welcome page, in the words of the survey's pages. */
@Component
public class StaffLetters {

    private final Languages languages;
    private final PublishedInstruments instruments;

    StaffLetters(Languages languages, PublishedInstruments instruments) {
        this.languages = languages;
        this.instruments = instruments;
    }

    /** The languages in which an instrument is offered. */
    public List<SurveyLanguage> languages(int instrument) {
        return languages.offered(instruments.get(instrument)).stream()
                .map(SurveyLanguage::of)
                .toList();
    }

    /** @param lastDay of the administration; null when none is set */
    public StaffLetter write(String language, String survey, String school, @Nullable Date lastDay) {
        Texts texts = Texts.in(language);
        String until = lastDay == null ? "" : texts.text("mail.until", "date", lastDay);
        return new StaffLetter(
                texts.text("mail.subject", "school", school),
                texts.text("mail.lead", "school", school, "survey", survey),
                Stream.of(
                                until,
                                texts.text("welcome.who.teachers"),
                                texts.text("welcome.choice"),
                                texts.text("mail.who"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }
}
