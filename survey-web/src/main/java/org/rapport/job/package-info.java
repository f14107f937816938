/** Starting the batch jobs, going on with those that were cut off, and telling how far they are. */
@NullMarked
package org.rapport.job;

import org.jspecify.annotations.NullMarked;
