package dev.espalier.calculation.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final List<String> TYPES = List.of("Attack", "Spell", "Area", "Melee", "Minion", "Duration");

    @Test
    void anyOfSeveralTypesIsEnough() {
        assertThat(Compatibility.matches(List.of("Attack", "Spell"), Set.of("Spell"), Set.of()))
                .isTrue();
        assertThat(Compatibility.matches(List.of("Attack", "Spell"), Set.of("Area"), Set.of()))
                .isFalse();
    }

    @Test
    void bothMustHoldForAnd() {
        List<String> expression = List.of("Attack", "Melee", "AND");
        assertThat(Compatibility.matches(expression, Set.of("Attack", "Melee"), Set.of()))
                .isTrue();
        assertThat(Compatibility.matches(expression, Set.of("Attack"), Set.of()))
                .isFalse();
    }

    @Test
    void whatMinionsAreCountsToo() {
        assertThat(Compatibility.matches(List.of("Area"), Set.of("Minion"), Set.of("Area")))
                .isTrue();
    }

    /** A random tree, evaluated by itself and as a postfix expression. */
    @RepeatedTest(200)
    void postfixMeansTheSameAsTheTree(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var have = TYPES.stream().filter(t -> random.nextBoolean()).toList();
        var postfix = new ArrayList<String>();
        boolean expected = grow(random, 4, Set.copyOf(have), postfix);
        assertThat(Compatibility.matches(postfix, Set.copyOf(have), Set.of()))
                .as("%s of %s", postfix, have)
                .isEqualTo(expected);
    }

    private static boolean grow(Random random, int depth, Set<String> have, List<String> postfix) {
        int choice = depth == 0 ? 0 : random.nextInt(4);
        if (choice == 0) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            postfix.add(type);
            return have.contains(type);
        }
        boolean first = grow(random, depth - 1, have, postfix);
        if (choice == 1) {
            postfix.add("NOT");
            return !first;
        }
        boolean second = grow(random, depth - 1, have, postfix);
        postfix.add(choice == 2 ? "AND" : "OR");
        return choice == 2 ? first && second : first || second;
    }
}
