package dev.espalier.calculation.ledger;

/** A number that rules tell each other: the same for one actor and calculation, not shown to anybody. */
public final class Quantity {
    private final Ledger ledger;
    private final int place;

    /** @param unwritten its value until a rule writes it */
    public Quantity(Ledger ledger, String name, double unwritten) {
        this.ledger = ledger;
        this.place = ledger.place(name, unwritten);
    }

    public double get() {
        return ledger.get(place);
    }

    public void set(double value) {
        ledger.set(place, value);
    }
}
