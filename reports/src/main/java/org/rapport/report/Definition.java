package org.rapport.report;

import java.util.List;
import java.util.Set;

/**
 * Where a number is defined and which classes compute it, so that it can be followed from the page to its reference.
 *
 * @param key of its texts
 * @param needs the statistic that must be there for the definition to be; empty for definitions that always are. A minus before
 *     it: that must not be there
 * @param section of docs/methodology.md; empty where the text says it all
 * @param classes in {@code org.rapport.statistics}
 */
record Definition(String key, String needs, String section, List<String> classes) {

    static final List<Definition> ALL = List.of(
            always("respondents", ""),
            always("responseRate", "10.4", "NonResponseReading"),
            where("quality", "quality.longstring", "11", "QualityFlags", "Longstring"),
            where("representation", "representativeness", "10.3", "Representativeness"),
            where("weights", "weights.design-effect", "10.2", "Raking", "WeightTrimming", "KishDesignEffect"),
            always("scores", "2.3", "PersonMean"),
            always("mean", "2.1", "Mean", "StandardDeviation"),
            always("favorable", "2.2", "WilsonInterval"),
            always("belowMidpoint", ""),
            always("interval", "2.4", "MeanInterval", "ClusterMean"),
            where("beside", "school-effect.mean", "4.3", "NullModel", "SchoolEffect"),
            where(
                    "like",
                    "school-effect.conditional.grades",
                    "4.3",
                    "ConditionalSchoolModel",
                    "ConditionalSchoolEffect"),
            where("agreement", "agreement.rwg", "4.4", "WithinGroupAgreement"),
            always("clear", ""),
            where("difference", "-perception-gap", ""),
            where("perception", "perception-gap", "8", "PerceptionGaps"),
            where("change", "change", "9.1", "SchoolChanges", "RandomEffectsMean"),
            where("changeWeighted", "change-weighted", "9.5", "Raking", "LinearizedDifference"),
            where("reporting", "scale-score.mean", "5.4", "WarmLikelihoodEstimate", "ReportingScale", "ItemBank"),
            where("groups", "-gap", ""),
            where(
                    "gap",
                    "gap",
                    "7",
                    "WelchDifference",
                    "HedgesG",
                    "EquivalenceTest",
                    "BenjaminiHochberg",
                    "GapReading"),
            where("gapInside", "gap-within", "7.2", "ClusterRobustGap", "ClusterRobust"),
            where("gapFavorable", "gap-favorable", "7.3", "NewcombeInterval"),
            where("comparable", "gap", "6.3", "DifferentialItemFunctioning", "Comparability"),
            where("dif", "dif.items", "6.2", "MantelTest", "OrdinalDifTest"),
            where("invariance", "invariance", "6.4", "MeasurementInvariance"),
            always("alpha", "3.1", "CoefficientAlpha"),
            where("omega", "omega", "3.2", "OmegaTotal"),
            where("ordinalAlpha", "ordinal-alpha", "3.3", "OrdinalAlpha"),
            where("alphaWithin", "alpha-within", "3.4", "MultilevelAlpha"),
            where("icc", "icc", "4.1", "NullModel", "IntraclassCorrelation"),
            where("calibration", "calibration.n", "5.2", "PartialCreditModel", "RatingScaleModel", "Calibration"),
            where("answering", "quality.irv", "11", "IntraIndividualVariability", "EvenOddConsistency"),
            where("unusual", "quality.misfit", "11", "PersonFit", "MahalanobisDistance"),
            where("itemMap", "threshold", "5.5", "ThurstonianThresholds", "MeanSquareFit", "YenQ3", "JoinedBins"),
            where("drift", "drift", "9.4", "ItemDrift"),
            where("association", "association.r2", "12.1", "Associations", "LindemanMerendaGold", "AssociationReading"),
            where(
                    "associationContext",
                    "association.within",
                    "12.2",
                    "ContextualRegression",
                    "RandomInterceptRegression"),
            where("associationBetween", "association.between", "12.3", "SplitRespondentCheck"),
            always("causes", ""));

    private static Definition always(String key, String section, String... classes) {
        return new Definition(key, "", section, List.of(classes));
    }

    private static Definition where(String key, String needs, String section, String... classes) {
        return new Definition(key, needs, section, List.of(classes));
    }

    /** @param computed the names of all statistics that a report's results hold */
    boolean isNeeded(Set<String> computed) {
        return needs.startsWith("-")
                ? !isComputed(computed, needs.substring(1))
                : needs.isEmpty() || isComputed(computed, needs);
    }

    /** Statistics of an item within a scale end with the scale's name. */
    private static boolean isComputed(Set<String> computed, String name) {
        return computed.contains(name) || computed.stream().anyMatch(one -> one.startsWith(name + "."));
    }
}
