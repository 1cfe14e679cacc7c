package dev.espalier.data.layout;

/**
 * A line between two nodes (dense indices) as it is drawn: straight where {@code radius} is 0, else the shorter arc of
 * the circle with that radius around ({@code centreX}, {@code centreY}), in tree units.
 */
public record TreeLine(int from, int to, double radius, double centreX, double centreY) {
    public boolean straight() {
        return radius == 0;
    }
}
