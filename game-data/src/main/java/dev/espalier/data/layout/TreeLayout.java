package dev.espalier.data.layout;

import java.util.List;

/**
 * Turns places of nodes into coordinates: groups, radii of their orbits, and the angles of the places on an orbit, in
 * radians, clockwise from the top. Immutable.
 *
 * <p>Coordinates and arcs follow Path of Building 0.15.0, PassiveTree: node positions and connectors.
 */
public final class TreeLayout {
    private final double[] radii;
    private final List<double[]> angles;
    private final List<NodeGroup> groups;

    /** Radii and angles by orbit; groups are numbered from 1, the list starts with group 1. */
    public TreeLayout(double[] radii, List<double[]> angles, List<NodeGroup> groups) {
        this.radii = radii.clone();
        this.angles = angles.stream().map(double[]::clone).toList();
        this.groups = List.copyOf(groups);
    }

    public double x(NodePlace place) {
        return group(place).x() + Math.sin(angle(place)) * radii[place.orbit()];
    }

    public double y(NodePlace place) {
        return group(place).y() - Math.cos(angle(place)) * radii[place.orbit()];
    }

    public NodeGroup group(NodePlace place) {
        return groups.get(place.group() - 1);
    }

    /** All groups; the first one has number 1. */
    public List<NodeGroup> groups() {
        return groups;
    }

    private double angle(NodePlace place) {
        return angles.get(place.orbit())[place.orbitIndex()];
    }

    /**
     * The line of a connection between two nodes.
     *
     * @param from dense index of the node that states the connection, {@code a} its place
     * @param to dense index of the other node, {@code b} its place
     * @param orbit of the connection: 0 for the nodes' own orbit or a straight line, else the orbit whose radius the
     *     arc has, its sign the side it bends to; an orbit without a radius is a straight line
     */
    public TreeLine line(int from, NodePlace a, int to, NodePlace b, int orbit) {
        int ring = Math.abs(orbit);
        if (orbit != 0 && ring > 0 && ring < radii.length) {
            return bent(from, a, to, b, radii[ring] * Integer.signum(orbit));
        }
        boolean sameOrbit = a.group() == b.group() && a.orbit() == b.orbit() && a.orbit() > 0;
        if (orbit == 0 && sameOrbit) {
            return new TreeLine(from, to, radii[a.orbit()], group(a).x(), group(a).y());
        }
        return straight(from, to);
    }

    /** The arc of a radius whose sign is the side; straight where the nodes are too far apart for it. */
    private TreeLine bent(int from, NodePlace a, int to, NodePlace b, double signedRadius) {
        double dx = x(b) - x(a);
        double dy = y(b) - y(a);
        double distance = Math.hypot(dx, dy);
        double radius = Math.abs(signedRadius);
        if (distance == 0 || distance >= 2 * radius) {
            return straight(from, to);
        }
        double height = Math.sqrt(radius * radius - distance * distance / 4) * Math.signum(signedRadius);
        double centreX = x(a) + dx / 2 + height * dy / distance;
        double centreY = y(a) + dy / 2 - height * dx / distance;
        return new TreeLine(from, to, radius, centreX, centreY);
    }

    private static TreeLine straight(int from, int to) {
        return new TreeLine(from, to, 0, 0, 0);
    }
}
