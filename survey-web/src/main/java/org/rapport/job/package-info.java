/** Running the batch jobs of an administration, from the web or a command: one at a time each, restarted where one was cut off. */
@NullMarked
package org.rapport.job;

import org.jspecify.annotations.NullMarked;
