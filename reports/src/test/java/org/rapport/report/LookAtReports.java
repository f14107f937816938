package org.rapport.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapport.disclosure.DisclosurePolicy;
import org.rapport.instrument.BundledInstruments;
import org.rapport.instrument.Instrument;
import org.rapport.report.html.HtmlReportRenderer;
import org.rapport.report.pdf.PdfReportRenderer;
import org.rapport.report.xlsx.XlsxReportRenderer;

/** Writes sample reports into a folder, to be looked at: {@code LookAtReports FOLDER}. Not a test. */
public final class LookAtReports {

    private LookAtReports() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Instrument> instruments = BundledInstruments.all().stream()
                .filter(instrument -> instrument.id().endsWith("-relationships"))
                .toList();
        SampleDistrict district = new SampleDistrict(instruments, DisclosurePolicy.SCHOOL);
        SampleDistrict open = new SampleDistrict(instruments, DisclosurePolicy.PUBLIC);
        write(district.schoolReport("cedar", "en"), folder.resolve("school"));
        write(district.schoolReport("fir", "en"), folder.resolve("small"));
        write(district.schoolReport("gum", "en"), folder.resolve("tiny"));
        write(open.schoolReport("dogwood", "en"), folder.resolve("public"));
        write(district.districtReport("en"), folder.resolve("district"));
        write(district.schoolReport("cedar", "es"), folder.resolve("school-es"));
        write(district.districtReport("es"), folder.resolve("district-es"));
    }

    private static void write(Report report, Path name) throws IOException {
        for (ReportRenderer renderer :
                List.of(new HtmlReportRenderer(), new PdfReportRenderer(), new XlsxReportRenderer())) {
            try (OutputStream out = Files.newOutputStream(Path.of(name + "." + renderer.format()))) {
                renderer.render(report, out);
            }
        }
    }
}
