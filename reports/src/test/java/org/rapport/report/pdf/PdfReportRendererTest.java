package org.rapport.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.report.Report;
import org.rapport.report.ReportBytes;
import org.rapport.report.SampleDistrict;
import org.rapport.report.SampleInstruments;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportRendererTest {

    private static final SampleDistrict DISTRICT =
            new SampleDistrict(SampleInstruments.both(), DisclosurePolicy.SCHOOL);

    @BeforeAll
    static void readyVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] pdf(Report report) {
        return ReportBytes.of(new PdfReportRenderer(), report);
    }

    @Test
    void aSchoolsPdfIsAccessibleByPdfUa() throws Exception {
        assertThat(faults(pdf(DISTRICT.schoolReport("cedar", "en")))).isEmpty();
    }

    @Test
    void aDistrictsPdfIsAccessibleByPdfUa() throws Exception {
        assertThat(faults(pdf(DISTRICT.districtReport("es")))).isEmpty();
    }

    private static String faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            StringBuilder faults = new StringBuilder();
            result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .forEach(assertion -> faults.append(assertion.getRuleId())
                            .append(' ')
                            .append(assertion.getMessage())
                            .append('\n'));
            return faults.toString();
        }
    }

    @Test
    void thePdfHasATitleALanguageBookmarksAndTheReportsDate() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(DISTRICT.schoolReport("cedar", "en")))) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Cedar Hill School: School relationships 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("What stands out");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-03-27T00:00:00Z");
        }
    }
}
