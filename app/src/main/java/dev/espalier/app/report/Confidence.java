package dev.espalier.app.report;

import dev.espalier.app.work.Improvement;
import dev.espalier.app.work.Verification;
import dev.espalier.calculation.BuildStats;
import dev.espalier.calculation.Objective;
import dev.espalier.code.WrittenStats;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the numbers can be trusted: the engine's for the tree as it is, held against those that Path of Building wrote
 * into the build.
 */
final class Confidence {
    private static final double EQUAL = 0.001;
    private static final double CLOSE = 0.05;

    private Confidence() {}

    /** One paragraph. */
    static String note(Improvement improvement) {
        Verification verification = improvement.verification();
        if (verification != null) {
            return verified(verification);
        }
        if (improvement.engine().startsWith("pob")) {
            return "Confidence: high. The numbers are Path of Building's own.";
        }
        Set<String> statistics = new LinkedHashSet<>();
        improvement.objective().terms().stream().map(Objective.Term::statistic).forEach(statistics::add);
        double worst = 0;
        var compared = new LinkedHashSet<String>();
        for (String statistic : statistics) {
            Optional<Double> written = written(improvement.subject().build().writtenStats(), statistic);
            double ours = improvement.before().get(statistic);
            if (written.isPresent() && written.get() > 0 && Double.isFinite(written.get())) {
                double off = Math.abs(ours / written.get() - 1);
                worst = Math.max(worst, off);
                compared.add(Sheet.label(statistic) + " " + Numbers.amount(written.get()) + " (Espalier says "
                        + Numbers.amount(ours) + ")");
            }
        }
        if (compared.isEmpty()) {
            return "Confidence: unknown. The numbers are Espalier's own, and the build holds none of Path of Building's to"
                    + " compare them with. Open the code in Path of Building to see its numbers.";
        }
        String level = worst <= EQUAL ? "high" : worst <= CLOSE ? "medium" : "low";
        return String.format(
                Locale.ROOT,
                "Confidence: %s. The numbers are Espalier's own. When the build was saved, Path of Building wrote %s.%s",
                level,
                compared.stream().collect(Collectors.joining(", ")),
                worst <= CLOSE
                        ? ""
                        : " Open the code in Path of Building before you rely on the gain (or the build was saved before"
                                + " it was last changed).");
    }

    private static String verified(Verification v) {
        String note = String.format(
                Locale.ROOT,
                "Confidence: %s. Verified by %s: by its numbers the gain is %s; the engines differ by %.2f %%.",
                v.level().name().toLowerCase(Locale.ROOT),
                v.engine().replaceFirst("^pob ", "Path of Building "),
                Numbers.percent(v.gain()),
                100 * v.difference());
        return v.suspicious()
                ? note
                        + " A gain this large usually means that the old tree was unfinished: look at it before you follow."
                : note;
    }

    static Optional<Double> written(WrittenStats stats, String statistic) {
        return statistic.startsWith(BuildStats.MINION)
                ? stats.minionNumber(statistic.substring(BuildStats.MINION.length()))
                : stats.playerNumber(statistic);
    }
}
