/** The job {@code publishReports}: renders the reports of a release from the schema {@code published} alone. */
@NullMarked
package org.rapport.report.job;

import org.jspecify.annotations.NullMarked;
