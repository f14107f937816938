/** What is asked: instruments, their sections, items, response options, scales and wordings, read from files. */
@NullMarked
package org.rapport.instrument;

import org.jspecify.annotations.NullMarked;
