package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.BuildFiles;
import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.bench.record.Figure;
import dev.espalier.bench.record.Lines;
import dev.espalier.bench.record.Run;
import dev.espalier.bench.record.Runs;
import dev.espalier.data.GameData;
import dev.espalier.pob.PobEngine;
import dev.espalier.pob.PobOptions;
import dev.espalier.pob.install.PobInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code espalier-bench judge}: Path of Building's numbers for what a comparison came to. */
@Command(
        name = "judge",
        description = {
            "Lets Path of Building judge the trees of a comparison (espalier-bench optimize --results FILE): the code of each",
            "result is opened anew, the references' trees are tried in the build. What is judged already is not judged again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class JudgeCommand implements Callable<Integer> {
    @Option(names = "--results", paramLabel = "FILE", required = true, description = "of the comparison")
    private Path results = Path.of("");

    @Option(names = "--judged", paramLabel = "FILE", description = "keeps what Path of Building said")
    private @Nullable Path judged;

    @Option(names = "--builds", paramLabel = "DIR", description = "builds (XML) (default: ${DEFAULT-VALUE})")
    private Path builds = Path.of("../shared/builds");

    @Option(
            names = "--pob",
            paramLabel = "DIR",
            description = "the folder of Path of Building (default: ESPALIER_POB, else the usual places)")
    private @Nullable Path installation;

    @Option(names = "--limit", paramLabel = "SECONDS", description = "begin no build after so much time")
    private double limit = Double.POSITIVE_INFINITY;

    @Option(names = "--keep", paramLabel = "DIR", description = "keeps the figures as a run, to compare with")
    private @Nullable Path keep;

    @Override
    public Integer call() throws IOException {
        Lines<Measured> measured = Lines.in(results, Measured.class, Measured::key);
        Lines<Judged> said = judged == null ? Lines.inMemory(Judged::key) : Lines.in(judged, Judged.class, Judged::key);
        PobInstallation pob = installation == null ? PobInstallation.find() : PobInstallation.at(installation);
        judge(waiting(measured, said), pob, said);
        Collection<Judged> all = said.all();
        print(all, measured.all().size());
        if (keep != null && !all.isEmpty()) {
            String version = pob.title().replaceFirst(" in .*", "");
            System.out.println("Kept in " + new Runs(keep).save(Run.now("judge", version, figures(all))) + ".");
        }
        return all.stream().anyMatch(j -> j.loss() || !j.sameTree()) ? 1 : 0;
    }

    private static Map<String, List<Measured>> waiting(Lines<Measured> measured, Lines<Judged> said) {
        var waiting = new TreeMap<String, List<Measured>>();
        for (Measured m : measured.all()) {
            if (said.get(m.key()).filter(j -> j.code().equals(m.code())).isEmpty()) {
                waiting.computeIfAbsent(m.build(), b -> new ArrayList<>()).add(m);
            }
        }
        return waiting;
    }

    private void judge(Map<String, List<Measured>> waiting, PobInstallation pob, Lines<Judged> said) {
        long until = System.nanoTime() + (long) Math.min(limit * 1e9, Long.MAX_VALUE / 4.0);
        try (PobEngine engine = PobEngine.start(pob, PobOptions.standard().withWorkers(1))) {
            for (Map.Entry<String, List<Measured>> build : waiting.entrySet()) {
                if (System.nanoTime() > until) {
                    return;
                }
                LoadedBuild subject = LoadedBuild.of(
                        BuildFiles.read(builds.resolve(build.getKey() + ".xml")),
                        LoadedBuild.OWN_CHOICE,
                        "",
                        GameData.embedded());
                try (var judge = new PobJudge(subject, engine)) {
                    for (Measured m : build.getValue()) {
                        Judged answer = judge.judge(m);
                        said.put(answer);
                        System.out.println(line(answer));
                    }
                }
            }
        }
    }

    private static String line(Judged j) {
        return String.format(
                Locale.ROOT,
                "%-50s gain %.4f (said to be %.4f)  references %s%s%s%s",
                j.key(),
                j.gain(),
                j.claimed(),
                j.references(),
                j.loss() ? "  LOSS, limits missed by " + j.missed() : "",
                j.below() ? "  BELOW A REFERENCE" : "",
                j.sameTree() ? "" : "  ANOTHER TREE");
    }

    private static void print(Collection<Judged> all, int of) {
        System.out.printf(
                Locale.ROOT,
                "%d of %d cases judged: %d losses, %d not below any reference (%.1f %%), %d codes open with the same tree,"
                        + " gain off by more than 0.1 %% in %d%n",
                all.size(),
                of,
                count(all, Judged::loss),
                count(all, j -> !j.below()),
                100.0 * count(all, j -> !j.below()) / Math.max(1, all.size()),
                count(all, Judged::sameTree),
                count(all, j -> j.off() > 1e-3));
        all.stream().filter(j -> j.loss() || j.below() || !j.sameTree()).forEach(j -> System.out.println(line(j)));
    }

    private static List<Figure> figures(Collection<Judged> all) {
        return List.of(
                new Figure("cases judged", all.size(), "runs", true),
                Figure.less("losses", count(all, Judged::loss), "runs"),
                Figure.less("below a reference", count(all, Judged::below), "runs"),
                Figure.less("codes that open with another tree", count(all, j -> !j.sameTree()), "runs"),
                Figure.less("gain off by more than 0.1 %", count(all, j -> j.off() > 1e-3), "runs"));
    }

    private static int count(Collection<Judged> all, Predicate<Judged> which) {
        return (int) all.stream().filter(which).count();
    }
}
