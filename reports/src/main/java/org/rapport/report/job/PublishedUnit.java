package org.rapport.report.job;

import org.rapport.aggregate.Unit;

/**
 * A unit of a release that has results.
 *
 * @param district the code of a school's district, empty for others
 */
record PublishedUnit(Unit unit, String name, String district) {}
