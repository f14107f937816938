package org.rapport.report.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapport.aggregate.Exposure;
import org.rapport.aggregate.Scope;
import org.rapport.aggregate.Unit;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults;
import org.rapport.instrument.RespondentGroup;
import org.rapport.report.DistrictReportBuilder;
import org.rapport.report.Report;
import org.rapport.report.ReportRenderer;
import org.rapport.report.ReportSettings;
import org.rapport.report.SchoolReportBuilder;

/** Builds, renders and stores the reports of the units of one release. */
final class ReportFiles {
    private final Published published;
    private final Release release;
    private final List<PublishedUnit> units;
    private final List<String> languages;
    private final List<ReportRenderer> renderers;
    private final Map<Unit, PublishableResults> pools = new HashMap<>();

    /** @param units all units of the release */
    ReportFiles(
            Published published,
            Release release,
            List<PublishedUnit> units,
            List<String> languages,
            List<ReportRenderer> renderers) {
        this.published = published;
        this.release = release;
        this.units = units;
        this.languages = languages;
        this.renderers = renderers;
    }

    /** Makes all files of a unit; a unit whose respondents may not be shown has none. Tells how many files there are. */
    int make(PublishedUnit unit) {
        PublishableResults results = published.results(release, unit.unit());
        if (!isShown(results)) {
            published.withdraw(release, unit.unit());
            return 0;
        }
        Function<ReportSettings, Report> reports = reports(unit, results);
        for (String language : languages) {
            Report report = reports.apply(settings(language));
            renderers.forEach(renderer -> store(unit.unit(), language, renderer, report));
        }
        return languages.size() * renderers.size();
    }

    private static boolean isShown(PublishableResults results) {
        for (RespondentGroup respondents : RespondentGroup.values()) {
            if (!(results.cell(respondents, Exposure.RESPONSES, "n") instanceof Cell.Suppressed)) {
                return true;
            }
        }
        return false;
    }

    /** Everything that a unit's reports need is read here, once for all languages. */
    private Function<ReportSettings, Report> reports(PublishedUnit unit, PublishableResults results) {
        if (unit.unit().scope() == Scope.SCHOOL) {
            PublishableResults district = pool(Unit.district(unit.district()));
            return settings -> new SchoolReportBuilder(release.instruments(), settings).build(results, district);
        }
        PublishableResults all = unit.unit().scope() == Scope.ALL ? results : pool(Unit.ALL);
        List<PublishableResults> schools = schools(unit);
        return settings -> new DistrictReportBuilder(release.instruments(), settings).build(results, all, schools);
    }

    private List<PublishableResults> schools(PublishedUnit unit) {
        return units.stream()
                .filter(school -> school.unit().scope() == Scope.SCHOOL)
                .filter(school -> unit.unit().scope() == Scope.ALL
                        || school.district().equals(unit.unit().id()))
                .map(school -> published.results(release, school.unit()))
                .filter(ReportFiles::isShown)
                .toList();
    }

    private PublishableResults pool(Unit unit) {
        return pools.computeIfAbsent(unit, pool -> published.results(release, pool));
    }

    private ReportSettings settings(String language) {
        Map<Unit, String> names = new HashMap<>();
        units.forEach(unit -> names.put(unit.unit(), unit.name()));
        return new ReportSettings(
                release.name(), null, release.opened(), release.closed(), release.aggregated(), language, names);
    }

    private void store(Unit unit, String language, ReportRenderer renderer, Report report) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        try {
            renderer.render(report, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory takes everything
        }
        published.store(release, unit, language, renderer.format(), file.toByteArray(), sha256(file.toByteArray()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
