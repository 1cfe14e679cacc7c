package dev.espalier.code.io;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The link to a tree that Path of Building writes beside its nodes. Behind the last slash, in base64: four bytes of
 * version (6), class, ascendancies, the number of nodes and the nodes in two bytes each, then more of which is kept as
 * it is. Class starts are left out, and so are nodes from the 256th on. Source: Path of Building 0.15.0, PassiveSpec,
 * encoding of URLs.
 */
final class TreeUrl {
    private static final int VERSION = 6;
    private static final int COUNT_AT = 6;
    private static final int MOST_NODES = 254;
    private static final int LARGEST_ID = 0xFFFF;

    private final String prefix;
    private final byte[] head;
    private final List<Integer> nodes;
    private final byte[] tail;

    private TreeUrl(String prefix, byte[] head, List<Integer> nodes, byte[] tail) {
        this.prefix = prefix;
        this.head = head;
        this.nodes = List.copyOf(nodes);
        this.tail = tail;
    }

    /** The link in this text, empty if it is not one that can be changed safely. */
    static Optional<TreeUrl> parse(String url) {
        int slash = url.lastIndexOf('/');
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(url.substring(slash + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= COUNT_AT || bytes[0] != 0 || bytes[1] != 0 || bytes[2] != 0 || bytes[3] != VERSION) {
            return Optional.empty();
        }
        int count = bytes[COUNT_AT] & 0xFF;
        int end = COUNT_AT + 1 + 2 * count;
        if (bytes.length < end || count > MOST_NODES) {
            return Optional.empty();
        }
        List<Integer> nodes = new ArrayList<>();
        for (int i = COUNT_AT + 1; i < end; i += 2) {
            nodes.add(((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF));
        }
        return Optional.of(new TreeUrl(
                url.substring(0, slash + 1),
                Arrays.copyOf(bytes, COUNT_AT),
                nodes,
                Arrays.copyOfRange(bytes, end, bytes.length)));
    }

    List<Integer> nodes() {
        return nodes;
    }

    /** The link to the tree with the nodes that stay and the new ones; empty if it cannot hold them. */
    Optional<TreeUrl> changed(Set<Integer> staying, Set<Integer> added) {
        List<Integer> now = new ArrayList<>(nodes);
        now.retainAll(staying);
        added.stream().filter(id -> !now.contains(id)).forEach(now::add);
        boolean fits = now.size() <= MOST_NODES && now.stream().allMatch(id -> id <= LARGEST_ID);
        return fits ? Optional.of(new TreeUrl(prefix, head, now, tail)) : Optional.empty();
    }

    /** The link as Path of Building writes it. */
    String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head);
        bytes.write(nodes.size());
        for (int id : nodes) {
            bytes.write(id >>> 8);
            bytes.write(id);
        }
        bytes.writeBytes(tail);
        return prefix + Base64.getUrlEncoder().encodeToString(bytes.toByteArray());
    }
}
