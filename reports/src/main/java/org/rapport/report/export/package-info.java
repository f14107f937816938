/** Record-level answers for analysts: de-identified, with a codebook. */
@NullMarked
package org.rapport.report.export;

import org.jspecify.annotations.NullMarked;
