/** Looking after those who answer: whom the last page tells them to turn to, and who may read what they wrote in their own words. */
@NullMarked
package org.rapport.safeguarding;

import org.jspecify.annotations.NullMarked;
