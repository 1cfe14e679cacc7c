package dev.espalier.pob;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.pob.install.PobInstallation;
import java.nio.file.Path;

/** The real Path of Building that {@code ESPALIER_POB} names; tests that need it are skipped without. */
final class RealInstallation {
    private RealInstallation() {}

    static PobInstallation get() {
        String folder = System.getenv("ESPALIER_POB");
        assumeTrue(folder != null && !folder.isBlank(), "ESPALIER_POB is not set: no real Path of Building to ask");
        return PobInstallation.at(Path.of(folder));
    }

    static PobEngine start(PobOptions options) {
        return PobEngine.start(get(), options);
    }
}
