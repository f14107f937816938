/** The pictures of a report as SVG: the same in page, PDF and print, each with a text alternative. */
@NullMarked
package org.rapport.report.chart;

import org.jspecify.annotations.NullMarked;
