package dev.espalier.data.rules;

import dev.espalier.data.tree.PassiveTree;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points that allocated passives grant.
 *
 * @param passive passive points
 * @param weaponSet passive points that become weapon set points
 */
public record GrantedPoints(int passive, int weaponSet) {
    private static final Pattern PASSIVE =
            Pattern.compile("grants (\\d+) passive skill points?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEAPON_SET =
            Pattern.compile("(\\d+) passive skill points become weapon set skill points", Pattern.CASE_INSENSITIVE);

    /** What the lines of the allocated nodes say. */
    public static GrantedPoints of(PassiveTree tree, TreeSelection selection) {
        int passive = 0;
        int weaponSet = 0;
        for (int id : selection.weaponSetById().keySet()) {
            int node = tree.indexOf(id);
            if (node >= 0) {
                for (String line : tree.text(node, selection.className(), selection.ascendancy())
                        .stats()) {
                    passive += amount(PASSIVE, line);
                    weaponSet += amount(WEAPON_SET, line);
                }
            }
        }
        return new GrantedPoints(passive, weaponSet);
    }

    private static int amount(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
