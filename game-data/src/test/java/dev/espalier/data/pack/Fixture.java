package dev.espalier.data.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest set of tables that makes game data. */
final class Fixture {
    private static final String TREE = """
            {"treeVersion":"VERSION","bounds":[-1,-1,1,1],"jewelSlots":[],
             "classes":[{"name":"Druid","base_str":11,"base_dex":7,"base_int":11,"ascendancies":[]}],
             "constants":{"orbitRadii":[0,82],"orbitAnglesByOrbit":[[0],[0,3.14]]},
             "groups":[null,{"x":0,"y":0,"nodes":[10,20],"orbits":[0,1]}],
             "nodes":{
              "10":{"name":"TEMPLAR","classesStart":["Druid"],"group":2,"orbit":0,"orbitIndex":0,"stats":[],
                    "connections":[{"id":20,"orbit":0}]},
              "20":{"name":"Armour","group":2,"orbit":1,"orbitIndex":1,"stats":["10% increased Armour"],
                    "connections":[]}}}
            """;

    private Fixture() {}

    static Path tables(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tree-0_9.json"), TREE.replace("VERSION", "0_9"));
        Files.writeString(folder.resolve("tree-0_10.json"), TREE.replace("VERSION", "0_10"));
        Files.writeString(
                folder.resolve("skills.json"),
                "{\"Strike\":{\"name\":\"Strike\",\"unheardOf\":3,\"levels\":[],\"statSets\":[]}}");
        Files.writeString(folder.resolve("gems.json"), "{}");
        Files.writeString(folder.resolve("bases.json"), "{}");
        Files.writeString(folder.resolve("minions.json"), "{}");
        Files.writeString(folder.resolve("monsters.json"), "{}");
        Files.writeString(folder.resolve("constants.json"), "{\"jewelRadius\":[],\"questRewards\":[]}");
        Files.writeString(folder.resolve("notes.json"), "not a table, and not read");
        return folder;
    }
}
