/** What is said: the complete model of a report, built only from results that passed the disclosure gate. */
@NullMarked
package org.rapport.report;

import org.jspecify.annotations.NullMarked;
