package org.rapport.oracle;

import java.util.List;
import java.util.Optional;

/** All areas, one line each; the first that handles a case computes it. */
final class OracleAreas {

    // one line each, so that areas can be added side by side
    private static final List<OracleArea> ALL = List.of( //
            new ItemResponseArea(), //
            new DifArea(), //
            new InvarianceArea(), //
            new OrdinalArea(), //
            new AnchorArea(), //
            new ThreeLevelArea(), //
            new RandomInterceptArea(), //
            new DescriptiveArea(), //
            new PersonMeanArea(), //
            new ClusterMeanArea(), //
            new GapArea(), //
            new ReliabilityArea(), //
            new SchoolLevelArea(), //
            new PerceptionArea(), //
            new TrendArea(), //
            new EdgeRulesArea(), //
            new WeightingArea(), //
            new ResponseQualityArea(), //
            new AssociationArea(), //
            new SuppressionArea(), //
            new DisclosureGridArea());

    private OracleAreas() {}

    static Optional<OracleArea> forCase(OracleCase oracleCase) {
        return ALL.stream()
                .filter(area -> area.handles(oracleCase.specSection(), oracleCase.params()))
                .findFirst();
    }
}
