package dev.espalier.calculation.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.calculation.aggregate.ReferenceAggregates;
import dev.espalier.calculation.aggregate.Scope;
import dev.espalier.calculation.character.CharacterModel;
import dev.espalier.calculation.character.Minion;
import dev.espalier.calculation.character.Settings;
import dev.espalier.calculation.character.WeaponData;
import dev.espalier.calculation.modifier.Source;
import dev.espalier.calculation.modifier.Stats;
import dev.espalier.calculation.modifier.notation.ModifierNotation;
import dev.espalier.calculation.rules.core.MinionBuffs;
import dev.espalier.calculation.rules.core.MinionLimits;
import dev.espalier.calculation.rules.core.SharedAuras;
import dev.espalier.code.BuildDocument;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reaches a minion beside what it has by itself: the player's shared auras, buffs, modifiers for minions. */
class MinionEffectsTest {
    private static final Source ITEM = new Source(Source.Category.ITEM, "Sceptre");
    private final ReferenceAggregates reader = new ReferenceAggregates();

    /** A witch with skeletal arsonists as the main skill, and these modifiers on her. */
    private static CharacterModel witch(String... modifiers) throws IOException {
        try (InputStream in = MinionEffectsTest.class.getResourceAsStream("caster.xml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var build = BuildCodes.build(BuildDocument.of(text));
            var data = GameData.embedded();
            var model = new CharacterModel(build, data, data.tree("0_4"), new Settings(Map.of(), Map.of()));
            model.weapons().put("Weapon 1", new WeaponData("None", Map.of("AttackRate", 1.4), Set.of()));
            for (String m : modifiers) {
                model.player().store().add(ModifierNotation.parse(m, ITEM));
            }
            new SkillAssembler(model, SkillChoice.of("Skeletal Arsonist")).addTo();
            return model;
        }
    }

    private static Minion arsonist(CharacterModel model) {
        return Objects.requireNonNull(model.mainSkill().minion());
    }

    @Test
    void alliesInPresenceAreHelpedAsMuchAsAurasActOnThem() throws IOException {
        CharacterModel model =
                witch("list ExtraAura {inc Damage 25}(onlyAllies)", "list MinionModifier {inc AuraEffectOnSelf 20}");
        Minion minion = arsonist(model);
        var rule = new SharedAuras(model, minion);
        model.expansions().expandFixed();
        rule.calculate(reader);
        assertThat(reader.increased(Scope.of(minion.actor()), Stats.of("Damage")))
                .isEqualTo(30);
        assertThat(reader.increased(Scope.of(model.player()), Stats.of("Damage")))
                .isZero();
    }

    @Test
    void anAuraForBothHelpsThePlayerTooWhileItsConditionHolds() throws IOException {
        CharacterModel model = witch("list ExtraAura {inc Speed 5} if(LowMana)");
        Minion minion = arsonist(model);
        var rule = new SharedAuras(model, minion);
        model.expansions().expandFixed();
        rule.calculate(reader);
        Stats speed = Stats.of("Speed");
        assertThat(reader.increased(Scope.of(model.player()), speed)).isZero();
        model.player().fixCondition("LowMana");
        assertThat(reader.increased(Scope.of(model.player()), speed)).isEqualTo(5);
        assertThat(reader.increased(Scope.of(minion.actor()), speed)).isEqualTo(5);
    }

    @Test
    void modifiersForMinionsKeepWhatTheyAskOfTheirMaster() throws IOException {
        CharacterModel model = witch("list MinionModifier {inc Life 40} if(Leeching)");
        Minion minion = arsonist(model);
        model.expansions().expandFixed();
        Stats life = Stats.of("Life");
        double before = reader.increased(Scope.of(minion.actor()), life);
        model.player().fixCondition("Leeching");
        assertThat(reader.increased(Scope.of(minion.actor()), life)).isEqualTo(before + 40);
    }

    @Test
    void aBuffReachesMinionsOnlyWhereItSaysSo() throws IOException {
        CharacterModel model = witch();
        Minion minion = arsonist(model);
        var rule = new MinionBuffs(model, minion, 0);
        rule.calculate(reader);
        assertThat(model.skills())
                .anyMatch(s -> s.buffs().stream().anyMatch(b -> b.type().equals("Curse")));
        assertThat(reader.base(Scope.of(minion.actor()), Stats.of("ChaosResist")))
                .isEqualTo(minion.type().chaosResist());
    }

    @Test
    void theLimitOfMinionsIsTheSkillsOwn() throws IOException {
        CharacterModel model = witch();
        var rule = new MinionLimits(model);
        rule.calculate(reader);
        String limit = arsonist(model).type().limit().orElseThrow();
        assertThat(model.player().results()).containsKey(limit);
    }
}
