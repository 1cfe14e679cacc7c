package dev.espalier.calculation.rules.offence.effect;

import static dev.espalier.calculation.modifier.Rounding.round;

import dev.espalier.calculation.aggregate.Aggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.rules.offence.skill.SkillNumbers.SkillNumber;
import dev.espalier.calculation.rules.offence.skill.SkillRule;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;
import dev.espalier.calculation.rules.offence.skill.SkillState;
import org.jspecify.annotations.Nullable;

/**
 * The areas that a skill affects: radius in tenths of a metre, growing with the root of increased area (Path of Building
 * 0.15.0, CalcOffence: area of effect).
 */
public final class AreaOfEffect extends SkillRule {
    private static final Stats ADDED_RADIUS = Stats.of("AreaOfEffect");

    /** One of up to three areas of a skill. */
    private static final class Area {
        private final SkillNumber radius;
        private final Stats stats;
        private final Stat mod;
        private final Stat result;
        private final Stat metres;

        Area(SkillSetup setup, String statSuffix, String suffix) {
            radius = setup.numbers().number("radius" + suffix);
            stats = Stats.of("AreaOfEffect", "AreaOfEffect" + statSuffix);
            mod = Stat.of("AreaOfEffectMod" + suffix);
            result = Stat.of("AreaOfEffectRadius" + suffix);
            metres = Stat.of("AreaOfEffectRadius" + suffix + "Metres");
        }
    }

    private final Scope scope;
    private final Area primary;
    private final @Nullable Area secondary;
    private final @Nullable Area tertiary;
    private final SkillNumber extra;
    private final @Nullable WeaponRange weaponRange;
    private final boolean hasRadius;

    public AreaOfEffect(SkillSetup setup, SkillState state) {
        super(setup, state);
        this.scope = setup.scope();
        this.primary = new Area(setup, "Primary", "");
        this.secondary = setup.numbers().has("radiusSecondary") ? new Area(setup, "Secondary", "Secondary") : null;
        this.tertiary = setup.numbers().has("radiusTertiary") ? new Area(setup, "Tertiary", "Tertiary") : null;
        this.extra = setup.numbers().number("radiusExtra");
        this.weaponRange = setup.numbers().flag("radiusIsWeaponRange") ? new WeaponRange(setup, state) : null;
        this.hasRadius = setup.numbers().has("radius") || weaponRange != null;
    }

    /** Whether the skill affects an area at all. */
    public static boolean concerns(SkillSetup setup) {
        return setup.is("area") || setup.numbers().has("radius") || (setup.is("mine") && setup.isOfType("Aura"));
    }

    @Override
    public void calculate(Aggregates a) {
        double mod = mod(a, primary);
        if (!hasRadius) {
            return;
        }
        double added = extra.get(a);
        double base = weaponRange == null ? primary.radius.get(a) : weaponRange.longest(a);
        publish(primary, base + added + a.base(scope, ADDED_RADIUS), mod);
        if (secondary != null) {
            publish(secondary, secondary.radius.get(a) + added, mod(a, secondary));
        }
        if (tertiary != null) {
            publish(tertiary, tertiary.radius.get(a) + added, mod(a, tertiary));
        }
    }

    private double mod(Aggregates a, Area area) {
        double product = (1 + a.increased(scope, area.stats) / 100) * a.more(scope, area.stats);
        double mod = round(round(product, 10), 2);
        actor.set(area.mod, mod);
        return mod;
    }

    private void publish(Area area, double base, double mod) {
        double radius = radius(base, mod);
        actor.set(area.result, radius);
        actor.set(area.metres, radius / 10);
    }

    /** A radius whose area is multiplied. */
    public static double radius(double base, double areaMod) {
        return Math.floor(base * Math.floor(100 * Math.sqrt(areaMod)) / 100);
    }
}
