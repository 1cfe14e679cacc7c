package dev.espalier.pob.install;

import dev.espalier.calculation.CalculationException;

/** A folder is no installation of Path of Building (PoE2) that can be used. */
public final class PobInstallationException extends CalculationException {
    private static final long serialVersionUID = 1L;

    public PobInstallationException(String message) {
        super(message);
    }
}
