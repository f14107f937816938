package org.rapport.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.report.ReportBytes;
import org.rapport.report.SampleDistrict;
import org.rapport.report.SampleInstruments;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportRendererTest {

    private static final SampleDistrict DISTRICT =
            new SampleDistrict(SampleInstruments.both(), DisclosurePolicy.SCHOOL);

    private static String page(String language) {
        byte[] bytes = ReportBytes.of(new HtmlReportRenderer(), DISTRICT.schoolReport("cedar", language));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Document parsed(String page) throws Exception {
        String xml = page.replaceFirst("<!doctype html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = page.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        String page = page("en");
        assertThat(page).doesNotContain("<script", "<link", "@import").contains("data:font/woff2;base64,");
        for (Element link : elements(parsed(page), "a")) {
            assertThat(link.getAttribute("href")).startsWith("#");
        }
    }

    @Test
    void everyLinkLeadsToASection() throws Exception {
        Document page = parsed(page("en"));
        List<String> ids = new ArrayList<>();
        elements(page, "section").forEach(section -> ids.add("#" + section.getAttribute("id")));
        elements(page, "main").forEach(main -> ids.add("#" + main.getAttribute("id")));
        assertThat(elements(page, "a"))
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href")));
    }

    @Test
    void everyPictureHasATextAlternativeOrRepeatsTheWordsBesideIt() throws Exception {
        assertThat(elements(parsed(page("en")), "svg"))
                .hasSizeGreaterThan(30)
                .allMatch(svg -> !svg.getAttribute("aria-label").isEmpty()
                        || svg.getAttribute("aria-hidden").equals("true"));
    }

    @Test
    void everyHeaderCellSaysWhatItHeads() throws Exception {
        assertThat(elements(parsed(page("en")), "th"))
                .hasSizeGreaterThan(30)
                .allMatch(header -> header.getAttribute("scope").matches("row|col"));
    }

    @Test
    void headingsDoNotSkipALevel() throws Exception {
        String page = page("en");
        int before = 0;
        var headings = java.util.regex.Pattern.compile("<h([1-6])").matcher(page);
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(before).isPositive();
    }

    @Test
    void aTranslationThatNobodyReviewedIsMarkedAsADraft() {
        assertThat(page("es")).contains("lang=\"es\"", "es un borrador que nadie ha revisado");
        assertThat(page("en")).doesNotContain("is a draft");
    }

    @Test
    void aLanguageWithoutReportTextsIsSpokenInEnglishAndMarksTheInstrumentsLanguage() {
        assertThat(page("ar"))
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" dir=\"ltr\">")
                .contains("lang=\"ar\" dir=\"auto\"");
    }
}
