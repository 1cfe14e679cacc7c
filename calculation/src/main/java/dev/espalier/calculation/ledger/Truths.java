package dev.espalier.calculation.ledger;

/** Yeses and noes by index that rules tell each other, see {@link Quantity}; no until a rule writes them. */
public final class Truths {
    private final Quantities numbers;

    public Truths(Ledger ledger, String name, int size) {
        this.numbers = new Quantities(ledger, name, size, 0);
    }

    public boolean get(int index) {
        return numbers.get(index) != 0;
    }

    public void set(int index, boolean value) {
        numbers.set(index, value ? 1 : 0);
    }
}
