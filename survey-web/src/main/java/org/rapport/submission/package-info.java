/** What happens when a respondent is done: the draft becomes a response that nothing ties to its code. */
@NullMarked
package org.rapport.submission;

import org.jspecify.annotations.NullMarked;
