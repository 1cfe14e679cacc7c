package dev.espalier.app.work;

import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.nativeengine.NativeEngine;
import dev.espalier.data.GameData;

/** Where engines come from. The one place that knows which there are. */
public interface Engines {

    /** The game's data that builds are read with. */
    GameData data();

    /** A new engine; the caller closes it. */
    CalculationEngine engine();

    /** The engines that come with the program. */
    static Engines builtIn() {
        return new Engines() {
            @Override
            public GameData data() {
                return GameData.embedded();
            }

            @Override
            public CalculationEngine engine() {
                return new NativeEngine(data());
            }
        };
    }
}
