package dev.espalier.calculation.modifier.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.calculation.modifier.ActorRole;
import dev.espalier.calculation.modifier.GlobalLimit;
import dev.espalier.calculation.modifier.Keyword;
import dev.espalier.calculation.modifier.Kind;
import dev.espalier.calculation.modifier.ModFlag;
import dev.espalier.calculation.modifier.Modifier;
import dev.espalier.calculation.modifier.Payload;
import dev.espalier.calculation.modifier.ScopeTag;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stat;
import dev.espalier.calculation.modifier.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModifierNotationTest {
    private static final Source SOURCE = Source.rule("test");

    @Test
    void aLineIsAModifier() {
        assertThat(ModifierNotation.parse("inc Damage 10 flags(attack|melee) if(LowLife)", SOURCE))
                .isEqualTo(Modifier.of("Damage", Kind.INCREASED, 10, SOURCE, Tag.Condition.of("LowLife"))
                        .withFlags(ModFlag.ATTACK | ModFlag.MELEE, 0));
    }

    @Test
    void anOpenNumberIsFilledThroughFactorDivisorAndSum() {
        ModifierTemplate t = ModifierNotation.template("base Life #*-3/2+1", SOURCE);
        assertThat(t.fill(10).value()).isEqualTo(-14);
    }

    @Test
    void anOpenNumberFillsNestedModifiersAndEntries() {
        Modifier minion = ModifierNotation.template("list MinionModifier {more Damage #}(type=Zombie)", SOURCE)
                .fill(25);
        assertThat(minion.payload())
                .isEqualTo(new Payload.Nested(Modifier.of("Damage", Kind.MORE, 25, SOURCE), Map.of("type", "Zombie")));
        Modifier data = ModifierNotation.template("list SkillData {=duration #/1000}", SOURCE)
                .fill(4500);
        assertThat(data.payload()).isEqualTo(new Payload.Entry("duration", 4.5, Map.of()));
    }

    @Test
    void aFlagStaysOnWhateverTheNumber() {
        assertThat(ModifierNotation.template("flag Onslaught", SOURCE).fill(0).value())
                .isEqualTo(1);
    }

    static Stream<Tag> everyTag() {
        Tag.Cap total = new Tag.Cap(0, Stat.multiplier("Most"), ActorRole.PARENT, Tag.Cap.Applies.TOTAL);
        return Stream.of(
                Tag.Condition.of(ActorRole.ENEMY, "Shocked"),
                new Tag.Condition(null, List.of(Stat.condition("A"), Stat.condition("B")), true),
                Tag.Multiplier.of("Rage"),
                new Tag.Multiplier(
                        ActorRole.ENEMY,
                        List.of(Stat.multiplier("X"), Stat.multiplier("Y")),
                        2.5,
                        Stat.multiplier("By"),
                        -1,
                        total,
                        true),
                new Tag.MultiplierThreshold(null, List.of(Stat.multiplier("X")), 3, null, null, Tag.Comparison.EQUAL),
                new Tag.MultiplierThreshold(
                        ActorRole.PLAYER,
                        List.of(Stat.multiplier("X")),
                        0,
                        Stat.multiplier("Bound"),
                        ActorRole.MINION,
                        Tag.Comparison.AT_MOST),
                Tag.PerStat.of("Str", 10),
                new Tag.PerStat(ActorRole.PARENT, List.of(Stat.of("Dex")), 1, null, 0, Tag.Cap.total(40)),
                Tag.PercentStat.of("Life", 4),
                new Tag.PercentStat(null, List.of(Stat.of("Mana")), 0, Stat.multiplier("P"), true, 2, Tag.Cap.of(9)),
                new Tag.StatThreshold(null, List.of(Stat.of("Str")), 100, null, 100, null, false),
                new Tag.StatThreshold(
                        ActorRole.PLAYER, List.of(Stat.of("Str")), 0, Stat.of("Int"), 50, Stat.multiplier("P"), true),
                new Tag.Limit(7, null),
                new Tag.Limit(0, Stat.multiplier("Most")),
                new Tag.TimesResult(ActorRole.PLAYER, Stat.of("rule:effect")),
                new Tag.ScaledByResult(null, Stat.of("rule:effect"), 2),
                new ScopeTag.SkillName(List.of("lion's roar", "ice, \"nova\""), true, false, true),
                new ScopeTag.SkillId("FireballPlayer"),
                new ScopeTag.SkillPart(List.of(1, 3), false),
                new ScopeTag.SkillType(List.of("Attack", "Spell"), true),
                new ScopeTag.SlotName(List.of("Weapon 1"), false),
                new ScopeTag.AnyFlag(ModFlag.BOW | ModFlag.TALISMAN),
                new ScopeTag.AllKeywords(Keyword.FIRE | Keyword.HIT),
                new ScopeTag.MonsterTag(List.of("undead"), false),
                new ScopeTag.DistanceRamp(
                        List.of(new ScopeTag.DistanceRamp.Point(10, 1), new ScopeTag.DistanceRamp.Point(35.5, -0.5))),
                new ScopeTag.GlobalEffect("Curse", "Temporal Chains", Map.of("effectCond", "X")),
                new ScopeTag.Assembly("SlotNumber", Map.of("num", "1")),
                new ScopeTag.AskedBy(Set.of(ActorRole.MINION, ActorRole.PLAYER)));
    }

    @ParameterizedTest
    @MethodSource("everyTag")
    void whatIsPrintedReadsAsTheSame(Tag tag) {
        Modifier m = new Modifier(
                Stat.of("Damage"),
                Kind.MORE,
                -12.25,
                ModFlag.WEAPON_2H | ModFlag.HIT,
                Keyword.BLEED | Keyword.MATCH_ALL,
                List.of(tag, Tag.Condition.of("Last")),
                SOURCE,
                null,
                new GlobalLimit("some key", 30));
        assertThat(ModifierNotation.parse(ModifierNotation.print(m), SOURCE)).isEqualTo(m);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list MinionModifier {inc Life #*2 if(A) per(B)}(type=\"Raging Spirit\") type(Minion)",
                "list GemProperty {=level 1}(keyword=fire, support=no)",
                "list ExtraSkill {}(skillId=Foo, level=3)",
                "override \"Odd Name\" -3",
                "max CullPercent #/60+0.5"
            })
    void whatIsReadPrintsAsTheSame(String text) {
        ModifierTemplate template = ModifierNotation.template(text, SOURCE);
        assertThat(ModifierNotation.template(ModifierNotation.print(template), SOURCE))
                .isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much Life 10",
                "base Life",
                "base Life ten",
                "base Life 10 sometimes(A)",
                "base Life 10 if(A",
                "base Life 10 if(A, nonsense=3)",
                "base Life 10 flags(fireproof)",
                "base Life 10 when(A)",
                "base Life #",
                "list SkillData {more Damage 3"
            })
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> ModifierNotation.parse(text, SOURCE)).isInstanceOf(NotationException.class);
    }
}
