/** From packed responses to mergeable tallies, and from tallies to findings, per school, subgroup and district. */
@NullMarked
package org.rapport.aggregate;

import org.jspecify.annotations.NullMarked;
