/** A report as a tagged PDF (PDF/UA). */
@NullMarked
package org.rapport.report.pdf;

import org.jspecify.annotations.NullMarked;
