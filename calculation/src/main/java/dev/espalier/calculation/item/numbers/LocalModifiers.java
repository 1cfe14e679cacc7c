package dev.espalier.calculation.item.numbers;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The modifiers of one item in one slot while its own numbers are made: what is local is taken out, the rest is global.
 *
 * <p>A modifier is local if its flags are exactly those asked for and it has neither keywords nor tags (Path of Building
 * 0.15.0, Item: local modifiers).
 */
public final class LocalModifiers {
    private final List<Modifier> left;

    public LocalModifiers(List<Modifier> all) {
        this.left = new ArrayList<>(all);
    }

    /** The sum of local base modifiers of a statistic, which are taken out. */
    public double base(String stat) {
        return sum(stat, Kind.BASE, 0);
    }

    /** The sum of local increases, in per cent, which are taken out. */
    public double increased(String stat) {
        return sum(stat, Kind.INCREASED, 0);
    }

    double increased(String stat, long flags) {
        return sum(stat, Kind.INCREASED, flags);
    }

    private double sum(String stat, Kind kind, long flags) {
        return take(stat, kind, flags).stream().mapToDouble(Modifier::value).sum();
    }

    /** The product of local more and less modifiers, which are taken out; 1 if there are none. */
    double more(String stat) {
        return take(stat, Kind.MORE, 0).stream()
                .mapToDouble(m -> 1 + m.value() / 100)
                .reduce(1, (a, b) -> a * b);
    }

    /** Whether there is a local flag, which is taken out. */
    boolean flag(String stat) {
        return !take(stat, Kind.FLAG, 0).isEmpty();
    }

    private List<Modifier> take(String stat, Kind kind, long flags) {
        Stat wanted = Stat.of(stat);
        return remove(m -> m.stat() == wanted
                && m.kind() == kind
                && m.flags() == flags
                && m.keywords() == 0
                && m.tags().isEmpty());
    }

    private List<Modifier> remove(Predicate<Modifier> test) {
        List<Modifier> taken = left.stream().filter(test).toList();
        if (!taken.isEmpty()) {
            left.removeAll(taken);
        }
        return taken;
    }

    /** The entries that lists of a name carry; they stay. */
    List<Payload.Entry> entries(String list) {
        Stat wanted = Stat.of(list);
        List<Payload.Entry> entries = new ArrayList<>();
        for (Modifier m : left) {
            if (m.stat() == wanted && m.payload() instanceof Payload.Entry entry) {
                entries.add(entry);
            }
        }
        return entries;
    }

    public void add(Modifier modifier) {
        left.add(modifier);
    }

    /** What is not local. */
    public List<Modifier> left() {
        return left;
    }
}
