/** What goes on in an administration: who has answered so far, and how far the jobs are; live. */
@NullMarked
package org.rapport.monitoring;

import org.jspecify.annotations.NullMarked;
