/** The stored shape of an answered survey: one packed row a respondent, and reading such rows fast. */
@NullMarked
package org.rapport.response;

import org.jspecify.annotations.NullMarked;
