/**
 * Where rules leave their numbers: places that remember who wrote and who read them, so that after a change only those
 * rules run again whose numbers are no longer right, and so that a change can be taken back.
 */
@NullMarked
package dev.espalier.calculation.ledger;

import org.jspecify.annotations.NullMarked;
