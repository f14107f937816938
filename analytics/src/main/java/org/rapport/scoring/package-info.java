/** What needs each respondent's answers together: scale scores, item banks, comparability of groups, response quality. */
@NullMarked
package org.rapport.scoring;

import org.jspecify.annotations.NullMarked;
