/** What follows from putting groups beside one another: schools and their pool, groups and the rest, students and teachers, waves. */
@NullMarked
package org.rapport.comparison;

import org.jspecify.annotations.NullMarked;
