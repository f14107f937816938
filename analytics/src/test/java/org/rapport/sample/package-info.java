/** One school whose every number was worked out by hand, for the tests of all modules. */
package org.rapport.sample;
