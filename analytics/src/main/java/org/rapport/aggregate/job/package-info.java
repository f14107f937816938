/** The job {@code aggregateAdministration}: counts, merges, checks disclosure and stores what may be published. */
@NullMarked
package org.rapport.aggregate.job;

import org.jspecify.annotations.NullMarked;
