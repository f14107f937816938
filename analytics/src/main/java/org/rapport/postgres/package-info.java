/** The PostgreSQL that comes with Rapport: unpacked, started, supervised and stopped by the application itself. */
@NullMarked
package org.rapport.postgres;

import org.jspecify.annotations.NullMarked;
