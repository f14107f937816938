package org.rapport.oracle;

import java.util.List;
import java.util.Optional;

/** All areas, one line each; the first that handles a case computes it. */
final class OracleAreas {

    // spotless:off
    private static final List<OracleArea> ALL = List.of();
    // spotless:on

    private OracleAreas() {}

    static Optional<OracleArea> forCase(OracleCase oracleCase) {
        return ALL.stream()
                .filter(area -> area.handles(oracleCase.specSection(), oracleCase.params()))
                .findFirst();
    }
}
