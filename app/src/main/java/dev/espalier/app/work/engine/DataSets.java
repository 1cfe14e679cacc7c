package dev.espalier.app.work.engine;

import dev.espalier.data.DataInfo;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The sets of game data that there are, the newest first: by the game's version, then imported ones before the
 * program's own, later versions of Path of Building before earlier ones. Safe to share between threads.
 */
public final class DataSets {
    private final List<Set> sets;

    /**
     * One set.
     *
     * @param place where it is, for people
     * @param data the packs, loaded when they are asked for
     */
    public record Set(DataInfo info, String place, Supplier<GameData> data) {}

    /** The program's own data and what the user has imported. */
    public DataSets(GameData own, DataFolder imported) {
        var all = new ArrayList<Set>();
        for (DataFolder.Entry entry : imported.entries()) {
            GameData data = GameData.of(entry.folder());
            all.add(new Set(entry.info(), entry.folder().toString(), () -> data));
        }
        all.sort(Comparator.comparing((Set set) -> set.info().origin(), DataSets::compareVersions)
                .reversed());
        all.add(new Set(own.info(), "in the program", () -> own));
        all.sort(Comparator.comparing((Set set) -> set.info().gameVersion(), DataSets::compareVersions)
                .reversed());
        sets = List.copyOf(all);
    }

    /** All of them, the newest first. */
    public List<Set> all() {
        return sets;
    }

    /** The newest set that has a version of the passive tree; the newest of all if none has. */
    public GameData fitting(String treeVersion) {
        return sets.stream()
                .filter(set -> set.info().treeVersions().contains(treeVersion))
                .findFirst()
                .orElse(sets.get(0))
                .data()
                .get();
    }

    /** The passive tree of a version, from the newest set that has it. */
    public PassiveTree tree(String version) {
        return fitting(version).tree(version);
    }

    /** Orders texts by the numbers in them: {@code 0.9} before {@code 0.10}. */
    static int compareVersions(String a, String b) {
        return Arrays.compare(numbers(a), numbers(b));
    }

    private static int[] numbers(String text) {
        return Pattern.compile("\\D+")
                .splitAsStream(text)
                .filter(digits -> !digits.isEmpty() && digits.length() < 10)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
