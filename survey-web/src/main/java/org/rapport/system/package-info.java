/** What every page and command stands on: assets, settings, health. */
@NullMarked
package org.rapport.system;

import org.jspecify.annotations.NullMarked;
