package dev.espalier.calculation.passive;

import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.item.jewel.Jewel;
import dev.espalier.data.constant.JewelRadius;
import dev.espalier.data.tree.NodeFlag;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The jewels in the sockets of the active tree, as far as they work: in an allocated socket, within the limit of their
 * name (Path of Building 0.15.0, CalcSetup: jewels). Sockets count in the order of their ids.
 */
final class SocketedJewels {
    /**
     * A jewel in a socket.
     *
     * @param weaponSet the weapon set that the socket counts for, 0 for both
     * @param reached the passives in its radius, ascending
     */
    record Socketed(int node, int weaponSet, Jewel jewel, int[] reached) {
        boolean reaches(int other) {
            return Arrays.binarySearch(reached, other) >= 0;
        }
    }

    private final List<Socketed> working = new ArrayList<>();
    private final Map<Integer, Jewel> inSocket = new HashMap<>();

    SocketedJewels(CharacterModel model, IntFunction<Optional<Jewel>> jewels, Allocation allocation) {
        PassiveTree tree = model.tree();
        boolean unlimited = model.settings().flag("ignoreJewelLimits");
        Map<String, Integer> used = new HashMap<>();
        model.build().activeSpec().jewels().forEach((socketId, itemId) -> {
            int node = tree.indexOf(socketId);
            Optional<Jewel> jewel = jewels.apply(itemId);
            if (node < 0 || jewel.isEmpty() || !isSocket(tree, node) || !isSocketNow(model, socketId)) {
                return;
            }
            inSocket.put(node, jewel.get());
            if (allocation.contains(socketId) && (unlimited || withinLimit(jewel.get(), used))) {
                int weaponSet = NodeState.weaponSet(allocation.state(socketId));
                working.add(new Socketed(node, weaponSet, jewel.get(), reached(model, node, jewel.get())));
            }
        });
    }

    /** Sockets that the newest tree has no more hold nothing in Path of Building, in builds with an older tree too. */
    private static boolean isSocketNow(CharacterModel model, int socketId) {
        List<String> versions = model.data().treeVersions();
        String newest = versions.get(versions.size() - 1);
        if (newest.equals(model.tree().version())) {
            return true;
        }
        PassiveTree now = model.data().tree(newest);
        int node = now.indexOf(socketId);
        return node >= 0 && isSocket(now, node);
    }

    private static boolean isSocket(PassiveTree tree, int node) {
        return tree.kind(node) == NodeKind.JEWEL_SOCKET || tree.has(node, NodeFlag.CONTAIN_JEWEL_SOCKET);
    }

    private static boolean withinLimit(Jewel jewel, Map<String, Integer> used) {
        Integer limit = jewel.limit();
        if (limit == null) {
            return true;
        }
        int before = used.getOrDefault(jewel.limitKey(), 0);
        if (before >= limit) {
            return false;
        }
        used.put(jewel.limitKey(), before + 1);
        return true;
    }

    private static int[] reached(CharacterModel model, int node, Jewel jewel) {
        JewelRadius radius = jewel.radius();
        if (radius == null || model.tree().has(node, NodeFlag.CONTAIN_JEWEL_SOCKET)) {
            return new int[0];
        }
        return model.tree().nodesInRadius(node, radius.innerSquared(), radius.outerSquared());
    }

    /** The jewels that work, in the order of their sockets. */
    List<Socketed> working() {
        return working;
    }

    /** The jewel that sits in a socket, whether it works or not. */
    @Nullable
    Jewel in(int node) {
        return inSocket.get(node);
    }

    /** Whether a jewel of this name sits in any socket, whether it works or not. */
    boolean hold(String name) {
        return inSocket.values().stream().anyMatch(jewel -> jewel.item().name().contains(name));
    }

    /** The jewel that works in a socket, or null. */
    @Nullable
    Socketed workingIn(int node) {
        for (Socketed s : working) {
            if (s.node() == node) {
                return s;
            }
        }
        return null;
    }
}
