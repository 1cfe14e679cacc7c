package dev.espalier.app;

import dev.espalier.app.work.engine.EngineChoice;
import dev.espalier.app.work.engine.Engines;
import dev.espalier.calculation.Allocation;
import dev.espalier.calculation.BuildSession;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.CalculationEngine;
import dev.espalier.calculation.Evaluator;
import dev.espalier.calculation.NodeState;
import dev.espalier.calculation.NotUnderstood;
import dev.espalier.calculation.Objective;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import dev.espalier.data.tree.NodeKind;
import dev.espalier.data.tree.PassiveTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An engine for tests of everything around engines: every node is worth an amount that its id decides, in damage and in
 * life. Only the first socket group deals damage.
 */
public final class SumEngine implements CalculationEngine {
    private final String name;
    private final int worth;

    /**
     * @param name what the engine calls itself
     * @param worth 1 if nodes add damage, -1 if they take it away
     */
    private SumEngine(String name, int worth) {
        this.name = name;
        this.worth = worth;
    }

    /** Engines of which every choice is this one. */
    public static Engines engines() {
        return engines(1);
    }

    /** Engines of which the one that stands for Path of Building thinks otherwise about what nodes are worth. */
    public static Engines contrary() {
        return engines(-1);
    }

    private static Engines engines(int worthToPob) {
        return new Engines() {
            @Override
            public GameData data() {
                return GameData.embedded();
            }

            @Override
            public CalculationEngine engine(EngineChoice choice) {
                return choice.pob() ? new SumEngine("pob 1.2.3", worthToPob) : new SumEngine("sum", 1);
            }

            @Override
            public Optional<String> installedPob() {
                return Optional.of("1.2.3");
            }
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public BuildSession open(Build build) {
        return new Session(
                worth, build, GameData.embedded().tree(build.activeSpec().treeVersion()));
    }

    @Override
    public void close() {
        // nothing to close
    }

    private static double damage(int id) {
        return id % 7;
    }

    private static double life(int id) {
        return id % 11;
    }

    private record Session(int worth, Build build, PassiveTree tree) implements BuildSession {
        @Override
        public Allocation original() {
            var states = new TreeMap<Integer, Integer>();
            for (int id : build.activeSpec().nodes()) {
                int node = tree.indexOf(id);
                if (node >= 0) {
                    var choice = build.activeSpec().attributes().get(id);
                    int attribute = choice == null || tree.kind(node) != NodeKind.ATTRIBUTE ? 0 : choice.ordinal() + 1;
                    states.put(
                            id,
                            NodeState.of(
                                    attribute, build.activeSpec().weaponSets().getOrDefault(id, 0)));
                }
            }
            return Allocation.of(states);
        }

        @Override
        public BuildStats stats(Allocation allocation) {
            Map<String, Double> player = new LinkedHashMap<>();
            double damage = build.profile().mainSocketGroup() == 1 ? 5000 : 0;
            double life = 1000;
            double strength = 50;
            for (int id : allocation.ids()) {
                damage += damage > 0 ? worth * damage(id) : 0;
                life += life(id);
                strength += allocation.state(id) == NodeState.STRENGTH ? 5 : 0;
            }
            player.put("CombinedDPS", damage);
            player.put("Life", life);
            player.put("TotalEHP", 3 * life);
            player.put("Str", strength);
            player.put("ReqStr", 60.0);
            player.put("EnergyShield", 0.0);
            player.put("PhysicalMaximumHitTaken", Double.POSITIVE_INFINITY);
            return new BuildStats(player, Map.of());
        }

        @Override
        public Evaluator evaluator(Objective objective) {
            return new SumEvaluator(this, objective, new TreeMap<>(original().toMap()));
        }

        @Override
        public List<NotUnderstood> notUnderstood() {
            return List.of(new NotUnderstood("Passive: Test", "does nothing known", "not understood"));
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    /** Calculates everything anew for every question. */
    private static final class SumEvaluator implements Evaluator {
        private final Session session;
        private final Objective objective;
        private SortedMap<Integer, Integer> states;
        private final List<int[]> history = new ArrayList<>();

        SumEvaluator(Session session, Objective objective, SortedMap<Integer, Integer> states) {
            this.session = session;
            this.objective = objective;
            this.states = states;
        }

        @Override
        public void set(int node, int state) {
            history.add(new int[] {node, state(node)});
            put(node, state);
        }

        private void put(int node, int state) {
            if (state == NodeState.NOT_ALLOCATED) {
                states.remove(session.tree().id(node));
            } else {
                states.put(session.tree().id(node), state);
            }
        }

        @Override
        public int state(int node) {
            return states.getOrDefault(session.tree().id(node), NodeState.NOT_ALLOCATED);
        }

        @Override
        public int mark() {
            return history.size();
        }

        @Override
        public void undo(int mark) {
            while (history.size() > mark) {
                int[] last = history.remove(history.size() - 1);
                put(last[0], last[1]);
            }
        }

        @Override
        public void commit() {
            history.clear();
        }

        private double[] values() {
            return objective.values(session.stats(allocation()));
        }

        @Override
        public double score() {
            return objective.score(values());
        }

        @Override
        public double violation() {
            return objective.violation(values());
        }

        @Override
        public double value(int i) {
            return values()[i];
        }

        @Override
        public Allocation allocation() {
            return Allocation.of(states);
        }

        @Override
        public void reset(Allocation allocation) {
            states = new TreeMap<>(allocation.toMap());
            history.clear();
        }

        @Override
        public Evaluator fork() {
            return new SumEvaluator(session, objective, new TreeMap<>(states));
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
