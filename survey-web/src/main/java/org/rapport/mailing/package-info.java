/** Inviting staff by e-mail: personal links as a file or by mail, without remembering who got which. */
@NullMarked
package org.rapport.mailing;

import org.jspecify.annotations.NullMarked;
