/** What a person can ask of Rapport on a command line. */
@NullMarked
package org.rapport.command;

import org.jspecify.annotations.NullMarked;
