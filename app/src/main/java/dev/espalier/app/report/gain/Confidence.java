package dev.espalier.app.report.gain;

import dev.espalier.app.report.piece.Numbers;
import dev.espalier.app.report.piece.Sheet;
import dev.espalier.app.trust.Tier;
import dev.espalier.app.trust.Trust;
import dev.espalier.app.work.optimize.Improvement;
import dev.espalier.app.work.optimize.Verification;
import dev.espalier.calculation.Objective;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far the gain can be trusted: by Path of Building's word, else by the trust in what the goal is made of. */
final class Confidence {
    private static final String LOOK = " Open the code in Path of Building before you rely on the gain.";

    private Confidence() {}

    /** One paragraph. */
    static String note(Improvement improvement) {
        Verification verification = improvement.verification();
        if (verification != null) {
            return improvement.result().steps().isEmpty() ? unchanged(verification) : verified(verification);
        }
        Trust trust = Trust.of(improvement.subject(), improvement.engine(), improvement.before());
        List<String> statistics = improvement.objective().terms().stream()
                .map(Objective.Term::statistic)
                .distinct()
                .toList();
        return switch (worst(trust, statistics)) {
            case POB -> "Confidence: high. The numbers are Path of Building's own.";
            case EXACT -> own("high", trust, Tier.EXACT) + written(improvement, trust, statistics);
            case CLOSE -> own("medium", trust, Tier.CLOSE) + written(improvement, trust, statistics);
            case ESTIMATE -> own("low", trust, Tier.ESTIMATE) + written(improvement, trust, statistics) + LOOK;
            case UNKNOWN -> own("unknown", trust, Tier.UNKNOWN) + written(improvement, trust, statistics) + LOOK;
        };
    }

    private static Tier worst(Trust trust, List<String> statistics) {
        return statistics.stream().map(trust::of).max(Comparator.naturalOrder()).orElse(Tier.UNKNOWN);
    }

    private static String own(String level, Trust trust, Tier tier) {
        return "Confidence: " + level + ". The numbers are Espalier's own; for "
                + trust.kind().title() + " what the goal is made of is " + tier.meaning() + ".";
    }

    private static String written(Improvement improvement, Trust trust, List<String> statistics) {
        String compared = statistics.stream()
                .flatMap(s -> trust.written(s).stream()
                        .map(theirs -> Sheet.label(s) + " " + Numbers.amount(theirs) + " (Espalier says "
                                + Numbers.amount(improvement.before().get(s)) + ")"))
                .collect(Collectors.joining(", "));
        if (compared.isEmpty()) {
            return "";
        }
        return " When the build was saved, Path of Building wrote " + compared + "."
                + (statistics.stream().anyMatch(trust::contradicted)
                        ? " The numbers differ where another version of Path of Building wrote them, or where the"
                                + " build was changed since; if neither is so, open the code there before you rely on"
                                + " the gain."
                        : "");
    }

    private static String unchanged(Verification v) {
        return "Nothing is changed, so " + title(v) + " has nothing to verify.";
    }

    private static String title(Verification v) {
        return v.engine().replaceFirst("^pob ", "Path of Building ");
    }

    private static String verified(Verification v) {
        String note = String.format(
                Locale.ROOT,
                "Confidence: %s. Verified by %s: by its numbers the gain is %s; the engines differ by %.2f %%.",
                v.level().name().toLowerCase(Locale.ROOT),
                title(v),
                Numbers.percent(v.gain()),
                100 * v.difference());
        return v.suspicious()
                ? note
                        + " A gain this large usually means that the old tree was unfinished: look at it before you"
                        + " follow."
                : note;
    }
}
