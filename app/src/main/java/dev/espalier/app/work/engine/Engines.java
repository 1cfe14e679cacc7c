package dev.espalier.app.work.engine;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.data.GameData;
import dev.espalier.pob.PobEngine;
import dev.espalier.pob.PobOptions;
import dev.espalier.pob.install.PobInstallation;
import dev.espalier.pob.install.PobInstallationException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where engines come from. The one place that knows which there are. */
public interface Engines {

    /** The program's own game data. */
    GameData data();

    /** The game data for builds with a version of the passive tree. */
    default GameData data(String treeVersion) {
        return data();
    }

    /**
     * A new engine; the caller closes it.
     *
     * @throws UserError if it needs an installation of Path of Building and there is none that can be used
     */
    CalculationEngine engine(EngineChoice choice);

    /** The version of the installation of Path of Building that a choice without a folder means; empty if there is none. */
    default Optional<String> installedPob() {
        return Optional.empty();
    }

    /** The engines that come with the program, with its own data and what the user has imported. */
    static Engines builtIn() {
        return new Engines() {
            private final Supplier<DataSets> sets = once(() -> new DataSets(data(), DataFolder.ofUser()));

            @Override
            public GameData data() {
                return GameData.embedded();
            }

            @Override
            public GameData data(String treeVersion) {
                return sets.get().fitting(treeVersion);
            }

            @Override
            public CalculationEngine engine(EngineChoice choice) {
                return choice.pob() ? pob(choice, sets.get()) : new FittingEngine(sets.get());
            }

            @Override
            public Optional<String> installedPob() {
                try {
                    return Optional.of(PobInstallation.find().version());
                } catch (PobInstallationException e) {
                    return Optional.empty();
                }
            }
        };
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public synchronized T get() {
                T known = value;
                if (known == null) {
                    known = made.get();
                    value = known;
                }
                return known;
            }
        };
    }

    private static CalculationEngine pob(EngineChoice choice, DataSets sets) {
        PobOptions options = PobOptions.standard().withTrees(sets::tree);
        return PobEngine.start(
                installation(choice.installation()),
                options.withWorkers(choice.workers().orElse(options.workers())));
    }

    /**
     * The installation of Path of Building in a folder; the first that is found for null.
     *
     * @throws UserError if there is none that can be used
     */
    static PobInstallation installation(@Nullable Path folder) {
        try {
            return folder == null ? PobInstallation.find() : PobInstallation.at(folder);
        } catch (PobInstallationException e) {
            throw new UserError(String.valueOf(e.getMessage()), "", e);
        }
    }
}
