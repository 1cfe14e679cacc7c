/** Results of benchmarks: kept as files with the machine and the version, compared with those before. */
@NullMarked
package dev.espalier.bench.record;

import org.jspecify.annotations.NullMarked;
