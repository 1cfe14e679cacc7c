/** Finding an installation of Path of Building (PoE2) and telling what it is. */
@NullMarked
package dev.espalier.pob.install;

import org.jspecify.annotations.NullMarked;
