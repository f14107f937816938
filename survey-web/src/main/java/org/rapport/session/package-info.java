/** The survey as a respondent meets it: from the code on a card to the thank-you page, every answer saved as it is given. */
@NullMarked
package org.rapport.session;

import org.jspecify.annotations.NullMarked;
