package dev.espalier.calculation.rules.defence;

/** Chances in per cent that are rolled more than once and the best or the worst roll counts. */
public final class Luck {
    private Luck() {}

    /**
     * A chance after luck: 2 is lucky once, 0.5 unlucky once, 0.25 twice; one of them undoes the other (Path of Building
     * 0.15.0, CalcDefence: effective block chance).
     */
    public static double apply(double chance, double luck) {
        double left = luck;
        double result = chance;
        while (left > 1) {
            left /= 2;
            result = lucky(result);
        }
        while (left < 1) {
            left *= 2;
            result = unlucky(result);
        }
        return result;
    }

    public static double lucky(double chance) {
        double fails = 1 - chance / 100;
        return (1 - fails * fails) * 100;
    }

    public static double unlucky(double chance) {
        return chance / 100 * chance;
    }
}
