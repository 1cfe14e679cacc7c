package dev.espalier.calculation.ledger;

/** A yes or no that rules tell each other, see {@link Quantity}; no until a rule writes it. */
public final class Truth {
    private final Quantity number;

    public Truth(Ledger ledger, String name, boolean unwritten) {
        this.number = new Quantity(ledger, name, unwritten ? 1 : 0);
    }

    public boolean get() {
        return number.get() != 0;
    }

    public void set(boolean value) {
        number.set(value ? 1 : 0);
    }
}
