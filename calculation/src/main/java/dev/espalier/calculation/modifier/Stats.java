package dev.espalier.calculation.modifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One or more statistics that a rule asks for together ({@code Damage} and {@code FireDamage}), interned with a dense
 * {@link #id()}: readers keep their answers in arrays by it. Make these once, as constants or in a constructor, never in
 * a calculation.
 */
public final class Stats {
    private static final ConcurrentHashMap<List<Stat>, Stats> KNOWN = new ConcurrentHashMap<>();
    private static int next;

    private final List<Stat> members;
    private final int id;

    private Stats(List<Stat> members, int id) {
        this.members = members;
        this.id = id;
    }

    /** These statistics, in this order (the order matters to nothing but rounding of products). */
    public static Stats of(String... names) {
        return of(Arrays.stream(names).map(Stat::of).toList());
    }

    public static Stats of(List<Stat> stats) {
        Stats known = KNOWN.get(stats);
        return known != null ? known : intern(List.copyOf(new ArrayList<>(stats)));
    }

    /** One statistic alone; cheap enough for a calculation. */
    public static Stats of(Stat stat) {
        Stats known = stat.alone;
        if (known == null) {
            known = of(List.of(stat));
            stat.alone = known;
        }
        return known;
    }

    private static synchronized Stats intern(List<Stat> stats) {
        return KNOWN.computeIfAbsent(stats, s -> new Stats(s, next++));
    }

    /** How many sets there are so far; every id is below it. */
    public static synchronized int count() {
        return next;
    }

    public List<Stat> members() {
        return members;
    }

    public int id() {
        return id;
    }

    @Override
    public String toString() {
        return members.stream().map(Stat::name).collect(Collectors.joining(", "));
    }
}
