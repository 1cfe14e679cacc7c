package dev.espalier.code;

import java.util.List;

/**
 * The skills of a build.
 *
 * @param id the set's number
 * @param title the name the player gave it, empty if none
 * @param groups the socket groups in order: Path of Building refers to them by number, from 1
 */
public record SkillSet(int id, String title, List<SocketGroup> groups) {

    public SkillSet {
        groups = List.copyOf(groups);
    }
}
