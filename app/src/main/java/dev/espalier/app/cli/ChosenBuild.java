package dev.espalier.app.cli;

import dev.espalier.app.work.LoadedBuild;
import dev.espalier.code.Build;
import dev.espalier.data.GameData;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The build that a command is about, with one of its trees and skills chosen. */
final class ChosenBuild {
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

    LoadedBuild load(Surroundings surroundings) {
        Build build = source.read(surroundings);
        GameData data = surroundings.engines().data(treeVersion(build));
        return LoadedBuild.of(build, spec, skill, data);
    }

    /** The version of the tree that is meant; a number that the build does not have is refused when it is loaded. */
    private String treeVersion(Build build) {
        boolean own =
                spec == LoadedBuild.OWN_CHOICE || spec > build.specs().all().size();
        return (own ? build.activeSpec() : build.specs().all().get(spec - 1)).treeVersion();
    }
}
