package dev.espalier.data;

import dev.espalier.data.constant.Constants;
import dev.espalier.data.fact.Fact;
import dev.espalier.data.fact.GameDataException;
import dev.espalier.data.item.ItemBase;
import dev.espalier.data.monster.Minion;
import dev.espalier.data.monster.MonsterTables;
import dev.espalier.data.pack.Pack;
import dev.espalier.data.skill.Skill;
import dev.espalier.data.tree.PassiveTree;
import dev.espalier.data.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The game's data of one version, each table loaded when it is first asked for and kept. Safe to share between threads.
 *
 * <p>Every method that loads throws a {@link GameDataException} if its pack is missing or damaged.
 */
public final class GameData {
    private static final Supplier<GameData> EMBEDDED = Lazy.of(() -> new GameData(PackSource.embedded()));

    private final PackSource source;
    private final DataInfo info;
    private final Map<String, PassiveTree> trees = new ConcurrentHashMap<>();
    private final Supplier<Catalog<Skill>> skills;
    private final Supplier<Gems> gems;
    private final Supplier<Catalog<ItemBase>> bases;
    private final Supplier<Catalog<Minion>> minions;
    private final Supplier<MonsterTables> monsters;
    private final Supplier<Constants> constants;

    private GameData(PackSource source) {
        this.source = source;
        this.info = DataInfo.parse(new String(source.read(DataInfo.FILE), StandardCharsets.UTF_8));
        this.skills = Lazy.of(() -> new Catalog<>("skills", pack("skills"), Skill::of));
        this.gems = Lazy.of(() -> new Gems(pack("gems")));
        this.bases = Lazy.of(() -> new Catalog<>("item bases", pack("bases"), ItemBase::of));
        this.minions = Lazy.of(() -> new Catalog<>("minions", pack("minions"), Minion::of));
        this.monsters = Lazy.of(() -> new MonsterTables(entries(pack("monsters"))));
        this.constants = Lazy.of(() -> new Constants(entries(pack("constants"))));
    }

    /** The data that comes with the program. */
    public static GameData embedded() {
        return EMBEDDED.get();
    }

    /** The data of a folder of packs. */
    public static GameData of(Path folder) {
        return new GameData(PackSource.folder(folder));
    }

    public DataInfo info() {
        return info;
    }

    /** Versions of the passive tree, oldest first. */
    public List<String> treeVersions() {
        return info.treeVersions();
    }

    /**
     * The passive tree of a version ({@code 0_4}).
     *
     * @throws UnknownTreeVersionException if there is none
     */
    public PassiveTree tree(String version) {
        if (!info.treeVersions().contains(version)) {
            throw new UnknownTreeVersionException(version, info.treeVersions());
        }
        return trees.computeIfAbsent(version, v -> TreeReader.read(pack("tree-" + v)));
    }

    /** Skills and supports by id. */
    public Catalog<Skill> skills() {
        return skills.get();
    }

    public Gems gems() {
        return gems.get();
    }

    /** Item bases by name. */
    public Catalog<ItemBase> bases() {
        return bases.get();
    }

    /** Minions by id. */
    public Catalog<Minion> minions() {
        return minions.get();
    }

    public MonsterTables monsters() {
        return monsters.get();
    }

    public Constants constants() {
        return constants.get();
    }

    private Pack pack(String table) {
        String file = table + ".pack";
        return Pack.open(file, source.read(file));
    }

    private static Map<String, Fact> entries(Pack pack) {
        var entries = new TreeMap<String, Fact>();
        for (int i = 0; i < pack.names().size(); i++) {
            entries.put(pack.names().get(i), pack.cursor(i).fact());
        }
        return entries;
    }
}
