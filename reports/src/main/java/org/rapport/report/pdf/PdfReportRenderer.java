package org.rapport.report.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rapport.report.Report;
import org.rapport.report.ReportRenderer;
import org.rapport.report.html.ReportPage;
import org.rapport.report.html.Style;
import org.rapport.report.html.Templates;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Renders a report as a tagged PDF from the same templates and pictures as the page. Safe for use by several threads. */
public final class PdfReportRenderer implements ReportRenderer {

    static {
        XRLog.setLoggingEnabled(false); // the library reports every CSS property that only browsers know
    }

    /** In pictures, too: without this they are set in whatever font the machine has. */
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final String style = Style.print();
    private final byte[] regular = font("regular");
    private final byte[] bold = font("bold");

    private static byte[] font(String name) {
        try (InputStream file = Report.class.getResourceAsStream("fonts/atkinson-hyperlegible-" + name + ".ttf")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + name, e);
        }
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void render(Report report, OutputStream to) throws IOException {
        Document page = parsed(Templates.xhtml(new ReportPage(report, true, style)));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        use(builder, regular, 400);
        use(builder, bold, 700);
        builder.useUnicodeLineBreaker(new LineBreaks(report.cover().language()));
        builder.withProducer("Rapport");
        builder.withW3cDocument(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            Dates.of(report.cover().date()).putInto(pdf);
            pdf.save(to);
        }
    }

    private static void use(PdfRendererBuilder builder, byte[] font, int weight) {
        FSSupplier<InputStream> supplier = () -> new ByteArrayInputStream(font);
        builder.useFont(supplier, "Atkinson Hyperlegible", weight, FontStyle.NORMAL, true, EVERYWHERE);
    }

    /** Our own templates are always well-formed; anything else is a fault of ours. */
    private static Document parsed(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("A report template is not well-formed", e);
        }
    }
}
