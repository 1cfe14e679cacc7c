package dev.espalier.bench.optimize;

import dev.espalier.app.work.build.LoadedBuild;
import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.node.Changeable;
import dev.espalier.app.work.optimize.Wishes;
import dev.espalier.bench.record.Lines;
import dev.espalier.code.io.BuildCodes;
import dev.espalier.data.GameData;
import dev.espalier.search.goal.GoalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Goes through many cases, as far as time allows, and leaves out what is known already. */
final class Sweep {
    /** A case and the file of its build. */
    record Item(Case what, Path file) {}

    /** How much work to put into each run. */
    record Amount(double seconds, long evaluations, int threads, long seed) {}

    /** Every {@code of}-th case, from the {@code number}-th, which is counted from 1. */
    record Part(int number, int of) {
        Part {
            if (number < 1 || number > of) {
                throw new IllegalArgumentException("part " + number + " of " + of);
            }
        }
    }

    /** Reads a part: {@code 1/4} is the first of four. */
    static final class PartReader implements ITypeConverter<Part> {
        @Override
        public Part convert(String text) {
            try {
                int slash = text.indexOf('/');
                return new Part(
                        Integer.parseInt(text.substring(0, Math.max(0, slash))),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no part; give K/N, such as 1/4, the first of four");
            }
        }
    }

    private final Amount amount;
    private final KnownReferences known;
    private final Lines<Measured> kept;
    private final long until;

    /**
     * @param limit seconds after which nothing more is begun
     */
    Sweep(Amount amount, KnownReferences known, Lines<Measured> kept, double limit) {
        this.amount = amount;
        this.known = known;
        this.kept = kept;
        until = System.nanoTime() + (long) Math.min(limit * 1e9, Long.MAX_VALUE / 4.0);
    }

    /**
     * The cases of builds, in an order that mixes builds, scenarios and aims and is always the same: the first few say
     * something about all.
     *
     * @param parts of names of builds; empty for all builds
     */
    static List<Item> items(Path builds, List<String> parts, String scenarios, List<String> aims, Part part)
            throws IOException {
        var all = new ArrayList<Item>();
        for (Path file : files(builds, parts)) {
            for (Scenario scenario : Scenario.ALL) {
                for (String aim : aims) {
                    if (scenarios.contains(scenario.name())) {
                        all.add(new Item(Case.of(name(file), scenario, aim), file));
                    }
                }
            }
        }
        all.sort(Comparator.comparingLong((Item item) -> mixed(item.what().key()))
                .thenComparing(item -> item.what().key()));
        var some = new ArrayList<Item>();
        for (int i = part.number() - 1; i < all.size(); i += part.of()) {
            some.add(all.get(i));
        }
        return some;
    }

    private static long mixed(String key) {
        var mark = new CRC32();
        mark.update(key.getBytes(StandardCharsets.UTF_8));
        return mark.getValue();
    }

    private static List<Path> files(Path builds, List<String> parts) throws IOException {
        try (var list = Files.list(builds)) {
            return list.filter(f -> f.toString().endsWith(".xml"))
                    .filter(f -> parts.isEmpty() || parts.stream().anyMatch(name(f)::contains))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".xml", "");
    }

    private boolean late() {
        return System.nanoTime() > until;
    }

    /** Finds what the references reach, several cases at a time. */
    void references(List<Item> items, int jobs) {
        var workers = Executors.newFixedThreadPool(jobs);
        try {
            var tasks = new ArrayList<Future<?>>();
            for (Item item : items) {
                tasks.add(workers.submit(() -> reference(item)));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reference search failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The comparison was interrupted.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void reference(Item item) {
        with(item, comparison -> {
            String numbers = comparison.numbers();
            String key = item.what().key();
            if (known.find(key, numbers).isEmpty()) {
                System.out.println(Summary.references(key, known.of(key, numbers, comparison::references)));
            }
        });
    }

    /** Lets the optimizer run on all that has no result yet. */
    void measure(List<Item> items) {
        for (Item item : items) {
            with(item, comparison -> {
                String key = item.what().key();
                String numbers = comparison.numbers();
                if (kept.get(key).filter(m -> m.numbers().equals(numbers)).isEmpty()) {
                    var reached = known.of(key, numbers, comparison::references);
                    Measured measured = comparison.run(reached, numbers);
                    kept.put(measured);
                    System.out.println(Summary.line(measured));
                }
            });
        }
    }

    private interface Work {
        void on(Comparison comparison);
    }

    private void with(Item item, Work work) {
        if (late()) {
            return;
        }
        try (var comparison = new Comparison(item.what(), load(item.file()), wishes(item.what()))) {
            if (comparison.sensible()) {
                work.on(comparison);
            } else {
                leftOut(item, "the goal has no value to begin with");
            }
        } catch (GoalException | UserError e) {
            leftOut(item, String.valueOf(e.getMessage()));
        }
    }

    private static void leftOut(Item item, String why) {
        System.out.printf(Locale.ROOT, "%-50s left out: %s%n", item.what().key(), why);
    }

    private static LoadedBuild load(Path file) {
        try {
            var build = BuildCodes.read(Files.readAllBytes(file));
            return LoadedBuild.of(build, LoadedBuild.OWN_CHOICE, "", GameData.embedded());
        } catch (IOException e) {
            throw new UncheckedIOException("The build " + file + " cannot be read.", e);
        }
    }

    private Wishes wishes(Case what) {
        return new Wishes(
                what.goal(),
                what.require(),
                OptionalInt.of(what.scenario().points()),
                what.scenario().respec(),
                Changeable.CAREFUL,
                0,
                amount.evaluations() == Long.MAX_VALUE ? amount.seconds() : 3600,
                amount.evaluations(),
                Integer.MAX_VALUE,
                amount.threads(),
                amount.seed(),
                false);
    }
}
