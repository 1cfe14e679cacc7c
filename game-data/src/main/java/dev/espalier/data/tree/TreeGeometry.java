package dev.espalier.data.tree;

import java.util.List;

/**
 * Where nodes lie: radii of the orbits and the angles of the places on them, in radians, clockwise from the top.
 *
 * <p>Places and arcs follow Path of Building 0.15.0, PassiveTree: node positions and connectors.
 */
final class TreeGeometry {
    private final double[] radii;
    private final List<double[]> angles;
    private final List<NodeGroup> groups;

    /** Groups are numbered from 1; the list starts with group 1. */
    TreeGeometry(double[] radii, List<double[]> angles, List<NodeGroup> groups) {
        this.radii = radii;
        this.angles = angles;
        this.groups = groups;
    }

    double x(TreeNode node) {
        return group(node).x() + Math.sin(angle(node)) * radii[node.orbit()];
    }

    double y(TreeNode node) {
        return group(node).y() - Math.cos(angle(node)) * radii[node.orbit()];
    }

    NodeGroup group(TreeNode node) {
        return groups.get(node.group() - 1);
    }

    List<NodeGroup> groups() {
        return groups;
    }

    private double angle(TreeNode node) {
        return angles.get(node.orbit())[node.orbitIndex()];
    }

    /** The line of a connection between two nodes at the given places. */
    TreeLine line(int from, int to, TreeNode a, TreeNode b, double[] x, double[] y, int orbit) {
        int ring = Math.abs(orbit);
        if (orbit != 0 && orbit != Integer.MIN_VALUE && ring < radii.length) {
            double r = radii[ring];
            double dx = x[to] - x[from];
            double dy = y[to] - y[from];
            double distance = Math.sqrt(dx * dx + dy * dy);
            if (distance < r * 2) {
                double height = Math.sqrt(r * r - distance * distance / 4) * Integer.signum(orbit);
                double cx = x[from] + dx / 2 + height * (dy / distance);
                double cy = y[from] + dy / 2 - height * (dx / distance);
                return new TreeLine(from, to, r, cx, cy);
            }
        } else if (orbit == 0 && a.group() == b.group() && a.orbit() == b.orbit() && a.orbit() > 0) {
            return new TreeLine(from, to, radii[a.orbit()], group(a).x(), group(a).y());
        }
        return new TreeLine(from, to, 0, 0, 0);
    }
}
