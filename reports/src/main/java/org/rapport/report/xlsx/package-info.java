/** A report as an Excel workbook with native charts. */
@NullMarked
package org.rapport.report.xlsx;

import org.jspecify.annotations.NullMarked;
