/** A report as a page: one file that needs nothing else. */
@NullMarked
package org.rapport.report.html;

import org.jspecify.annotations.NullMarked;
