package dev.espalier.app.work;

import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.data.GameData;
import dev.espalier.pob.PobEngine;
import dev.espalier.pob.PobOptions;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.install.PobInstallationException;
import java.nio.file.Path;

/** Where engines come from. The one place that knows which there are. */
public interface Engines {

    /** The game's data that builds are read with. */
    GameData data();

    /**
     * A new engine; the caller closes it.
     *
     * @throws UserError if it needs an installation of Path of Building and there is none that can be used
     */
    CalculationEngine engine(EngineChoice choice);

    /** The engines that come with the program. */
    static Engines builtIn() {
        return new Engines() {
            @Override
            public GameData data() {
                return GameData.embedded();
            }

            @Override
            public CalculationEngine engine(EngineChoice choice) {
                return choice.pob() ? pob(choice, data()) : new NativeEngine(data());
            }
        };
    }

    private static CalculationEngine pob(EngineChoice choice, GameData data) {
        try {
            Path folder = choice.installation();
            PobInstallation installation = folder == null ? PobInstallation.find() : PobInstallation.at(folder);
            PobOptions options = PobOptions.standard().withTrees(data::tree);
            return PobEngine.start(
                    installation, options.withWorkers(choice.workers().orElse(options.workers())));
        } catch (PobInstallationException e) {
            throw new UserError(String.valueOf(e.getMessage()), "", e);
        }
    }
}
