/** Invented schools and what people there would answer: a documented model (docs/sample-district.md), the same from the same seed. */
@NullMarked
package org.rapport.sample;

import org.jspecify.annotations.NullMarked;
