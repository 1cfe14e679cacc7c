package dev.espalier.calculation.rules.offence.rate;

import dev.espalier.calculation.rules.offence.skill.SkillNumbers;
import dev.espalier.calculation.rules.offence.skill.SkillSetup;

/** How long a channelled skill is held: so many uses, or so many of the skill's own intervals. */
final class ChannelTime {
    private ChannelTime() {}

    static double of(SkillSetup setup, double multiplier, double speed) {
        SkillNumbers numbers = setup.numbers();
        double rate = numbers.has("channelTimeOverride") ? 1 / numbers.fixed("channelTimeOverride") : speed;
        return Math.max(multiplier / rate, numbers.fixed("minChannelTime"));
    }
}
