/** Objectives that are sums over nodes: quick to judge, and small ones can be solved exactly. */
@NullMarked
package dev.espalier.bench.additive;

import org.jspecify.annotations.NullMarked;
