/** Renders and stores the reports of an administration. */
@NullMarked
package org.rapport.report.job;

import org.jspecify.annotations.NullMarked;
