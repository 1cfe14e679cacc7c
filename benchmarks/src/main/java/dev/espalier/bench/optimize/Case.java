package dev.espalier.bench.optimize;

import java.util.List;
import java.util.Locale;

/**
 * What is compared: a build, a budget, a goal, and perhaps another statistic that is kept at its present value.
 *
 * @param kept a goal that must not fall; empty for none
 */
record Case(String build, Scenario scenario, String goal, String kept) {
    static final List<String> AIMS = List.of("dps", "ehp", "dps+ehp", "ehp+dps");

    /** An aim is a goal, with a plus before what is kept. */
    static Case of(String build, Scenario scenario, String aim) {
        int plus = aim.indexOf('+');
        String goal = plus < 0 ? aim : aim.substring(0, plus);
        return new Case(build, scenario, goal, plus < 0 ? "" : aim.substring(plus + 1));
    }

    List<String> require() {
        return kept.isEmpty() ? List.of() : List.of(kept + ">=current");
    }

    String aim() {
        return kept.isEmpty() ? goal : goal + "+" + kept;
    }

    /** The name that results go by. */
    String key() {
        return String.format(Locale.ROOT, "%s %s %s", build, scenario.name(), aim());
    }
}
