package dev.espalier.calculation.skill;

/**
 * Which skill a build is measured by.
 *
 * @param group the number of the socket group, from 1; 0 for the one that the build says
 * @param name the skill's name, empty for the one that the build says
 */
public record SkillChoice(int group, String name) {
    public static final SkillChoice AS_WRITTEN = new SkillChoice(0, "");

    /** A group by number, or a skill by name. */
    public static SkillChoice of(String text) {
        String trimmed = text.trim();
        return trimmed.matches("\\d{1,4}")
                ? new SkillChoice(Integer.parseInt(trimmed), "")
                : new SkillChoice(0, trimmed);
    }
}
