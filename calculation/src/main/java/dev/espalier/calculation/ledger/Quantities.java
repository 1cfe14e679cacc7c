package dev.espalier.calculation.ledger;

/** Numbers by index that rules tell each other, see {@link Quantity}. */
public final class Quantities {
    private final Ledger ledger;
    private final int[] places;

    /**
     * @param size indices go from 0 to below it
     * @param unwritten their value until a rule writes them
     */
    public Quantities(Ledger ledger, String name, int size, double unwritten) {
        this.ledger = ledger;
        this.places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = ledger.place(name, unwritten);
        }
    }

    public double get(int index) {
        return ledger.get(places[index]);
    }

    public void set(int index, double value) {
        ledger.set(places[index], value);
    }

    public void fill(double value) {
        for (int place : places) {
            ledger.set(place, value);
        }
    }
}
