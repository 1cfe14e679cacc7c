package dev.espalier.app.work.build;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.code.Build;
import dev.espalier.code.PassiveSpec;
import dev.espalier.data.tree.Ascendancy;
import dev.espalier.data.tree.CharacterClass;
import dev.espalier.data.tree.PassiveTree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The class and ascendancy of a character in the words of a tree.
 *
 * @param className the class, for example {@code Ranger}
 * @param ascendancy the id that the tree's nodes refer to the ascendancy by, or null
 * @param ascendancyName its name, or null
 */
public record Identity(
        String className,
        @Nullable String ascendancy,
        @Nullable String ascendancyName) {
    private static final String NO_CLASS = "The tree of the build belongs to no class that tree version ";

    /**
     * Those of a build's active tree: the game's own numbers and ids go before the names written with the character.
     *
     * @throws UserError if the tree knows no such class
     */
    static Identity of(Build build, PassiveTree tree) {
        PassiveSpec spec = build.activeSpec();
        CharacterClass characterClass = byNumber(spec, tree)
                .or(() -> tree.findClass(build.profile().className()))
                .orElseThrow(() -> new UserError(NO_CLASS + tree.version() + " knows (\""
                        + build.profile().className()
                        + "\" is written). Probably the code was damaged or made by another"
                        + " program. Open the build in Path of Building, save it, and use the new code."));
        Optional<Ascendancy> ascendancy = ascendancy(build, spec, characterClass, tree);
        return new Identity(
                characterClass.name(),
                ascendancy.map(Ascendancy::id).orElse(null),
                ascendancy.map(Ascendancy::name).orElse(null));
    }

    private static Optional<CharacterClass> byNumber(PassiveSpec spec, PassiveTree tree) {
        Integer internal = spec.classInternalId();
        if (internal != null) {
            return tree.findClass(internal);
        }
        Integer place = spec.classId();
        return place == null ? Optional.empty() : tree.findClassByPlace(place);
    }

    private static Optional<Ascendancy> ascendancy(
            Build build, PassiveSpec spec, CharacterClass characterClass, PassiveTree tree) {
        String internal = spec.ascendancyInternalId();
        if (internal != null && !internal.isEmpty() && !internal.equals("None")) {
            Optional<Ascendancy> found = tree.findAscendancy(internal);
            if (found.isPresent()) {
                return found;
            }
        }
        Integer index = spec.ascendClassId();
        if (index != null) {
            return index > 0 && index <= characterClass.ascendancies().size()
                    ? Optional.of(characterClass.ascendancies().get(index - 1))
                    : Optional.empty();
        }
        return tree.findAscendancy(build.profile().ascendancyName());
    }

    /** As players say it: {@code Deadeye}, or the class where there is no ascendancy. */
    public String title() {
        return ascendancyName == null ? className : ascendancyName + " (" + className + ")";
    }
}
