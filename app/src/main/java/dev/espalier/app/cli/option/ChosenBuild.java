package dev.espalier.app.cli.option;

import dev.espalier.app.cli.terminal.Surroundings;
import dev.espalier.app.work.build.LoadedBuild;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The build that a command is about, with one of its trees and skills chosen. */
public final class ChosenBuild {
    @Mixin
    private Source source = new Source();

    @Option(
            names = "--spec",
            paramLabel = "N",
            description = "use the build's passive tree number N (default: the active one)",
            converter = Amounts.Count.class)
    private int spec = LoadedBuild.OWN_CHOICE;

    @Option(
            names = "--skill",
            paramLabel = "NAME|GROUP",
            description = "measure by this skill, or by the skill of this socket group (default: the main one)")
    private String skill = "";

    public LoadedBuild load(Surroundings surroundings) {
        return LoadedBuild.of(source.read(surroundings), spec, skill, surroundings.engines());
    }
}
