/** Measurements that a person starts by hand; docs/benchmarks.md says how, and what came out. Not run by the build. */
package org.rapport.benchmark;
