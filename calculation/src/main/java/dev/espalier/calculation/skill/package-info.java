/**
 * From socket groups and granted skills to active skills with their supports, modifiers, scopes, buffs and minions. Stat
 * ids become modifiers by tables in resources: {@link dev.espalier.calculation.skill.StatModifiers}.
 */
@NullMarked
package dev.espalier.calculation.skill;

import org.jspecify.annotations.NullMarked;
