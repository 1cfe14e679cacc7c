package dev.espalier.calculation.compiled;

import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.aggregate.Actor;
import dev.espalier.calculation.aggregate.Actors;
import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.ModifierStore;
import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.aggregate.ScopeContext;
import dev.espalier.calculation.aggregate.Varying;
import dev.espalier.calculation.character.Expansions.Placed;
import dev.espalier.calculation.ledger.Ledger;
import dev.espalier.calculation.ledger.Schedule;
import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.Variability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled reader. A question that is asked for the first time becomes a {@link Slot}: fixed modifiers are folded into
 * it, and each node that was looked at so far notes what it adds. From then on the answer costs a few array reads plus the
 * terms that depend on results, however many modifiers the build has.
 *
 * <p>Nodes are looked at when they are first allocated. A node that grants a condition or multiplier that was taken as
 * fixed before makes all slots compile anew; this happens a few times at most. Not thread-safe.
 */
public final class CompiledAggregates implements Aggregates, Variability {
    private static final int KINDS = Kind.values().length;
    private static final int QUESTIONS = Slot.Question.values().length;
    private static final Slot[] NO_SLOTS = {};

    private final Actors actors;
    private final TreeSource source;
    private final int nodes;
    private final ReferenceAggregates reference = new ReferenceAggregates();
    private final Map<Stat, List<Slot>> slotsByStat = new HashMap<>();
    private final Map<Stat, List<Brought>> broughtByStat = new HashMap<>();
    private final Map<Scope, ScopeContext> contexts = new HashMap<>();
    private final Set<Stat> grantedByTree = new HashSet<>();
    private final Set<Stat> beingCompiled = new HashSet<>();
    private final List<Looked> looked = new ArrayList<>();
    private final @Nullable Looked[] lookedAt;
    private final NodeAmounts amounts;
    private final byte[] states;

    private final Ledger ledger;
    private final Schedule schedule;
    private Cells cells;
    private SlotCompiler compiler;
    private Slot[][][] table = new Slot[KINDS * QUESTIONS][][];

    /** A modifier that a looked-at node brings. */
    private record Brought(Looked node, Placed placed) {}

    /**
     * @param actors whose modifiers are asked for
     * @param schedule which rules have to run: those wake up that ask for what nodes change
     * @param nodes how many nodes the tree has
     * @param source what each brings
     */
    public CompiledAggregates(Actors actors, Schedule schedule, int nodes, TreeSource source) {
        this.actors = actors;
        this.ledger = actors.ledger();
        this.schedule = schedule;
        this.cells = new Cells(ledger);
        this.compiler = new SlotCompiler(cells, this);
        this.nodes = nodes;
        this.source = source;
        this.lookedAt = new Looked[nodes * NodeState.COUNT];
        this.amounts = new NodeAmounts(nodes * NodeState.COUNT);
        this.states = new byte[nodes];
        for (int i = 0; i < table.length; i++) {
            table[i] = new Slot[0][];
        }
    }

    /**
     * Says before the first question which conditions and multipliers nodes can grant, so that looking at such a node
     * later does not make slots compile anew.
     */
    public void expect(Set<Stat> granted) {
        grantedByTree.addAll(granted);
    }

    // ---- the tree ----

    public int state(int node) {
        return states[node];
    }

    /** Puts a node into a state. */
    public void set(int node, int state) {
        int before = states[node];
        if (before == state) {
            return;
        }
        if (before != NodeState.NOT_ALLOCATED) {
            int key = lay(node, before);
            amounts.takeFrom(cells, key);
            states[node] = NodeState.NOT_ALLOCATED;
        }
        if (state != NodeState.NOT_ALLOCATED) {
            int key = lay(node, state);
            amounts.addTo(cells, key);
            states[node] = (byte) state;
        }
    }

    /** Sees to it that the amounts of a node in a state are at hand; returns under which key. */
    private int lay(int node, int state) {
        int key = Looked.key(node, state);
        if (!amounts.has(key)) {
            Looked found = look(node, state);
            amounts.put(key, found.amounts);
        }
        return key;
    }

    private boolean isAllocated(Looked looked) {
        return states[looked.node] == looked.state;
    }

    /** Shows the ledger what nodes have changed; rules that ask for it wake up. */
    public void settle() {
        cells.settle();
    }

    /** Whether every cell holds what a fresh sum over the allocated nodes comes to, bit for bit: for tests. */
    public boolean exact() {
        Cells fresh = cells.emptied();
        for (Looked l : looked) {
            if (isAllocated(l)) {
                l.amounts.addTo(fresh, 0);
            }
        }
        return cells.sameSums(fresh);
    }

    /** The ledger put back an old value. */
    public void restored(int place) {
        cells.restored(place);
    }

    private Looked look(int node, int state) {
        int at = Looked.key(node, state);
        Looked known = lookedAt[at];
        if (known == null) {
            known = new Looked(node, state, 1_000_000L + (long) state * nodes + node, source.modifiers(node, state));
            lookedAt[at] = known;
            looked.add(known);
            for (Placed p : known.modifiers) {
                broughtByStat
                        .computeIfAbsent(p.modifier().stat(), k -> new ArrayList<>())
                        .add(new Brought(known, p));
            }
            if (grants(known.modifiers)) {
                compileAnew();
            } else {
                addTo(known);
            }
        }
        return known;
    }

    /** Whether a node grants a condition or multiplier that slots have taken as fixed; it is known from now on. */
    private boolean grants(List<Placed> modifiers) {
        boolean news = false;
        for (Placed p : modifiers) {
            Stat stat = p.modifier().stat();
            if ((stat.isCondition() || stat.isMultiplier()) && grantedByTree.add(stat)) {
                news = true;
            }
        }
        return news && !slotsByStat.isEmpty();
    }

    /**
     * Forgets all questions. Those that are asked from now on become slots again; others, which some rule that does not run
     * any more had asked, no longer make each change of the tree dearer.
     */
    public void compileAnew() {
        schedule.wakeAll();
        cells = new Cells(ledger);
        compiler = new SlotCompiler(cells, this);
        slotsByStat.clear();
        contexts.clear();
        for (int i = 0; i < table.length; i++) {
            table[i] = new Slot[0][];
        }
        for (Looked l : looked) {
            l.amounts = new Amounts();
        }
        amounts.clear();
    }

    private void addTo(Looked node) {
        for (Placed p : node.modifiers) {
            for (Slot slot : slotsByStat.getOrDefault(p.modifier().stat(), List.of())) {
                addToSlot(slot, node, p);
            }
        }
    }

    private void addToSlot(Slot slot, Looked node, Placed p) {
        for (Slot.Group group : slot.groups) {
            if (group.store == p.store() && group.stat == p.modifier().stat()) {
                compiler.addFromTree(slot, group, p.modifier(), node.order, node.amounts);
                amounts.forget(node.key());
            }
        }
    }

    // ---- slots ----

    private double ask(Slot.Question question, Kind kind, Scope scope, Stats stats) {
        Slot[][] ofQuestion = table[question.ordinal() * KINDS + kind.ordinal()];
        int s = scope.id();
        if (s < ofQuestion.length) {
            Slot[] ofScope = ofQuestion[s];
            int id = stats.id();
            if (id < ofScope.length) {
                Slot known = ofScope[id];
                if (known != null) {
                    return known.answer();
                }
            }
        }
        return compile(question, kind, scope, stats).answer();
    }

    private Slot compile(Slot.Question question, Kind kind, Scope scope, Stats stats) {
        boolean settled = cells.settled();
        var groups = new ArrayList<Slot.Group>();
        double neutral = question == Slot.Question.PRODUCT ? 1 : 0;
        for (ModifierStore store = scope.store(); store != null; store = store.parent()) {
            for (Stat stat : stats.members()) {
                groups.add(new Slot.Group(store, stat, neutral));
            }
        }
        Slot slot = new Slot(
                question,
                kind,
                scope,
                stats,
                contexts.computeIfAbsent(scope, sc -> new ScopeContext(this, sc)),
                groups.toArray(new Slot.Group[0]),
                cells,
                ledger,
                schedule);
        compiler.addFixed(slot);
        for (Stat stat : stats.members()) {
            for (Brought b : broughtByStat.getOrDefault(stat, List.of())) {
                int before = b.node.amounts.size();
                addToSlot(slot, b.node, b.placed);
                if (isAllocated(b.node)) {
                    b.node.amounts.addTo(cells, before);
                }
            }
        }
        slot.complete();
        if (settled) {
            cells.start();
        } else {
            cells.refreshLater(slot);
        }
        keep(question, kind, slot);
        return slot;
    }

    private void keep(Slot.Question question, Kind kind, Slot slot) {
        int q = question.ordinal() * KINDS + kind.ordinal();
        int s = slot.scope.id();
        if (s >= table[q].length) {
            int old = table[q].length;
            table[q] = Arrays.copyOf(table[q], Math.max(s + 1, 2 * old));
            Arrays.fill(table[q], old, table[q].length, NO_SLOTS);
        }
        int id = slot.stats.id();
        if (id >= table[q][s].length) {
            table[q][s] = Arrays.copyOf(table[q][s], Math.max(id + 1, 2 * table[q][s].length));
        }
        table[q][s][id] = slot;
        for (Stat stat : slot.stats.members()) {
            slotsByStat.computeIfAbsent(stat, k -> new ArrayList<>()).add(slot);
        }
    }

    // ---- what can vary ----

    @Override
    public boolean varies(@Nullable ActorRole role, Stat stat) {
        if (Varying.is(stat) || grantedByTree.contains(stat) || !beingCompiled.add(stat)) {
            return true;
        }
        try {
            return grantedBySomethingVarying(stat);
        } finally {
            beingCompiled.remove(stat);
        }
    }

    /** Whether any actor has a modifier of the condition or multiplier that varies itself. */
    private boolean grantedBySomethingVarying(Stat stat) {
        for (ModifierStore store : actors.stores()) {
            for (Modifier m : store.fixed(stat)) {
                if (m.tags().stream().anyMatch(t -> t.varies(this))) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- the questions ----

    @Override
    public double base(Scope scope, Stats stats) {
        return ask(Slot.Question.SUM, Kind.BASE, scope, stats);
    }

    @Override
    public double increased(Scope scope, Stats stats) {
        return ask(Slot.Question.SUM, Kind.INCREASED, scope, stats);
    }

    @Override
    public double more(Scope scope, Stats stats) {
        return ask(Slot.Question.PRODUCT, Kind.MORE, scope, stats);
    }

    @Override
    public boolean flag(Scope scope, Stats stats) {
        return ask(Slot.Question.ANY, Kind.FLAG, scope, stats) != 0;
    }

    @Override
    public double override(Scope scope, Stats stats) {
        return ask(Slot.Question.FIRST, Kind.OVERRIDE, scope, stats);
    }

    @Override
    public double max(Scope scope, Stats stats) {
        double max = ask(Slot.Question.HIGHEST, Kind.MAX, scope, stats);
        return max > 0 ? max : Double.NaN;
    }

    @Override
    public double lowest(Scope scope, Kind kind, Stats stats) {
        return ask(Slot.Question.LOWEST, kind, scope, stats);
    }

    @Override
    public double highest(Scope scope, Kind kind, Stats stats) {
        return ask(Slot.Question.HIGHEST, kind, scope, stats);
    }

    @Override
    public double positive(Scope scope, Kind kind, Stats stats) {
        return ask(Slot.Question.POSITIVE, kind, scope, stats);
    }

    @Override
    public boolean has(Scope scope, Kind kind, Stats stats) {
        return ask(Slot.Question.PRESENT, kind, scope, stats) != 0;
    }

    /** As the reference reader has it: lists are for setting up, not for trees. */
    @Override
    public List<Payload> list(Scope scope, Stats stats) {
        return reference.list(scope, stats);
    }

    @Override
    public boolean condition(Scope scope, Stat condition) {
        Actor actor = scope.actor();
        return actor.holds(condition) || flag(scope, Stats.of(condition));
    }
}
