package dev.espalier.calculation.aggregate;

import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import java.util.List;

/**
 * What the modifiers of a scope come to: the only way in which rules see modifiers. Two readers implement it, the
 * reference (walks the modifiers, explains) and the compiled one (slots); both give the same numbers.
 *
 * <p>Sums and products follow Path of Building 0.15.0 (ModDB): base and increased add up; more multiplies, rounded to
 * two decimals for each statistic and each of skill and actor; the first override wins; a flag is on if any applies.
 */
public interface Aggregates {

    /** The sum of base modifiers. */
    double base(Scope scope, Stats stats);

    /** The sum of increased and reduced, in per cent. */
    double increased(Scope scope, Stats stats);

    /** The product of more and less, 1 if there are none. */
    double more(Scope scope, Stats stats);

    boolean flag(Scope scope, Stats stats);

    /** The first override that applies, or NaN if there is none. */
    double override(Scope scope, Stats stats);

    /** The largest modifier of kind {@link Kind#MAX}, or NaN if there is none above zero. */
    double max(Scope scope, Stats stats);

    /** The lowest modifier of a kind that applies, or NaN if there is none. */
    double lowest(Scope scope, Kind kind, Stats stats);

    /** The highest modifier of a kind that applies, or NaN if there is none. */
    double highest(Scope scope, Kind kind, Stats stats);

    /** The sum of those modifiers of a kind (base or increased) whose value is above zero. */
    double positive(Scope scope, Kind kind, Stats stats);

    /** Whether there is any modifier of the kind in scope by flags and keywords, its tags left aside. */
    boolean has(Scope scope, Kind kind, Stats stats);

    /** The payloads of the list modifiers that apply. For setting up; not for the hot loop. */
    List<Payload> list(Scope scope, Stats stats);

    /** {@code (1 + increased) x more}. */
    default double mod(Scope scope, Stats stats) {
        return (1 + increased(scope, stats) / 100) * more(scope, stats);
    }

    /** {@code base x (1 + increased) x more}, 0 where there is no base. */
    default double value(Scope scope, Stats stats) {
        double base = base(scope, stats);
        return base == 0 ? 0 : base * mod(scope, stats);
    }

    /** Whether a condition holds: fixed, written by a rule, or granted by a modifier. */
    default boolean condition(Scope scope, Stat condition) {
        return scope.actor().holds(condition) || flag(scope, Stats.of(condition));
    }

    /** A multiplier: overridden, or fixed plus written plus what modifiers add. */
    default double multiplier(Scope scope, Stat multiplier) {
        Stats stats = Stats.of(multiplier);
        double override = override(scope, stats);
        if (!Double.isNaN(override)) {
            return override;
        }
        Actor actor = scope.actor();
        return actor.fixedMultiplier(multiplier) + actor.get(multiplier) + base(scope, stats);
    }
}
