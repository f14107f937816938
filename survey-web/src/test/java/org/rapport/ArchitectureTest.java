package org.rapport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.rapport.disclosure.Cell;
import org.rapport.disclosure.PublishableResults;
import org.rapport.disclosure.ResultsFile;

/** The direction rules of the house over all modules. D1 is held by Maven, D6 by the grants of the database. */
@AnalyzeClasses(
        packages = "org.rapport",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** The tests of analytics come in a jar of their own. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule d2WhatIsAskedAndWhatItMeansKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.rapport.instrument..",
                    "org.rapport.statistics..",
                    "org.rapport.scoring..",
                    "org.rapport.disclosure..",
                    "org.rapport.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule d3WhatARespondentTouchesKnowsNoResults = noClasses()
            .that()
            .resideInAnyPackage("org.rapport.session..", "org.rapport.submission..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rapport.aggregate..", "org.rapport.disclosure..", "org.rapport.report..");

    @ArchTest
    static final ArchRule d4RenderersSeeOnlyTheReport = noClasses()
            .that()
            .resideInAnyPackage("org.rapport.report.html..", "org.rapport.report.pdf..", "org.rapport.report.xlsx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.rapport.aggregate.job..",
                    "org.rapport.fielding..",
                    "org.rapport.response..",
                    "org.rapport.report.job..",
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    static final ArchRule d4TheReportDoesNotKnowHowItLooks = noClasses()
            .that()
            .resideInAPackage("org.rapport.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.rapport.report.html..",
                    "org.rapport.report.pdf..",
                    "org.rapport.report.xlsx..",
                    "org.rapport.report.chart..",
                    "org.rapport.report.job..");

    @ArchTest
    static final ArchRule d4ThePageKnowsNoOtherRenderer = noClasses()
            .that()
            .resideInAPackage("org.rapport.report.html..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rapport.report.pdf..", "org.rapport.report.xlsx..");

    @ArchTest
    static final ArchRule d4TheWorkbookKnowsNoOtherRenderer = noClasses()
            .that()
            .resideInAPackage("org.rapport.report.xlsx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.rapport.report.html..", "org.rapport.report.pdf..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule d4ThePdfMayUseThePageOnly = noClasses()
            .that()
            .resideInAPackage("org.rapport.report.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rapport.report.xlsx..");

    @ArchTest
    static final ArchRule d5OnlyTheGateMakesCellsAndResults = noClasses()
            .that()
            .resideOutsideOfPackage("org.rapport.disclosure")
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("make a reported cell or publishable results") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    JavaClass owner = access.getTargetOwner();
                    return access.getTarget().getName().equals("<init>")
                            && (owner.isEquivalentTo(Cell.Reported.class)
                                    || owner.isEquivalentTo(Cell.Banded.class)
                                    || owner.isEquivalentTo(PublishableResults.class));
                }
            });

    /** A package can be continued in another module, and package-private with it; this one must not be. */
    @ArchTest
    static final ArchRule d5TheGateIsInAnalyticsAlone =
            classes().that().resideInAPackage("org.rapport.disclosure..").should(BeFrom.module("analytics"));

    @ArchTest
    static final ArchRule d5StoredResultsAreReadWhereTheSchemaPublishedIs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.rapport.report.job.Published")
            .should()
            .callMethod(
                    ResultsFile.class,
                    "read",
                    org.rapport.aggregate.Unit.class,
                    org.rapport.disclosure.DisclosurePolicy.class,
                    String.class);

    @ArchTest
    static final ArchRule d7NoPackageCycles =
            slices().assignedFrom(new EveryPackage()).should().beFreeOfCycles();

    /** Each package is a slice of its own, whatever its name begins with. */
    private static final class EveryPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
