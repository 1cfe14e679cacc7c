package dev.espalier.pob;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.code.Build;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.pob.install.PobInstallation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The installation of our own in the test resources, builds for it, and what it must answer. */
final class FakeInstallation {
    static final int HANGS = 50001;
    static final int EATS_MEMORY = 50002;
    static final int THROWS = 50003;
    static final int MAKES_NOISE = 50004;
    static final int TRIES_FORBIDDEN_CALLS = 50005;
    static final int TAKES_HAT_OFF = 50006;
    static final int HAS_ODD_NUMBERS = 50007;
    static final int READS_IN_A_COROUTINE = 50008;

    /** An attribute node, as every node whose id ends in 5. */
    static final int ATTRIBUTE = 15;

    private FakeInstallation() {}

    static Path folder() {
        try {
            return Path.of(FakeInstallation.class.getResource("/fake-pob").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Long limits: a busy machine is slow, and tests that are about limits set their own. */
    static PobOptions options() {
        return PobOptions.standard()
                .withWorkers(2)
                .withMemoryMegabytes(512)
                .withCalculationTimeout(Duration.ofSeconds(30))
                .withOpenTimeout(Duration.ofSeconds(30));
    }

    static PobEngine start(PobOptions options) {
        return PobEngine.start(PobInstallation.at(folder()), options);
    }

    static Build build(int... nodes) {
        return build("0_4", "", nodes);
    }

    static Build build(String treeVersion, String title, int... nodes) {
        String list = Arrays.stream(nodes).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return BuildCodes.read("<PathOfBuilding2><Build level=\"10\" className=\"Witch\" mainSocketGroup=\"1\"/>"
                + "<Tree activeSpec=\"1\"><Spec title=\"" + title + "\" treeVersion=\"" + treeVersion
                + "\" classId=\"1\" nodes=\"" + list + "\"/></Tree></PathOfBuilding2>");
    }

    static Allocation allocation(int... nodes) {
        var map = new TreeMap<Integer, Integer>();
        map.put(1, NodeState.ALLOCATED);
        Arrays.stream(nodes).forEach(id -> map.put(id, NodeState.ALLOCATED));
        return Allocation.of(map);
    }

    /** What its TotalDPS must be: 1000, and every node's id, times a factor for attribute and weapon set. */
    static double totalDps(Allocation allocation) {
        double sum = 1000;
        int[] factor = {1, 3, 5, 7};
        for (int id : allocation.ids()) {
            int state = allocation.state(id);
            int worth = id % 10 == 5 ? factor[NodeState.attribute(state)] : 1;
            sum += NodeState.weaponSet(state) == 2 ? 0 : (double) id * worth;
        }
        return sum;
    }
}
