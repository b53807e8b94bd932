package eu.groupexchange.atlas;

import java.util.ArrayList;
import java.util.List;

/**
 * A line on the grid, or on a picture.
 *
 * @param x of each point
 * @param y of each point
 */
record Line(double[] x, double[] y) {

    int size() {
        return x.length;
    }

    boolean isClosed() {
        return size() > 2 && x[0] == x[size() - 1] && y[0] == y[size() - 1];
    }

    Line reversed() {
        double[] backX = new double[size()];
        double[] backY = new double[size()];
        for (int at = 0; at < size(); at++) {
            backX[at] = x[size() - 1 - at];
            backY[at] = y[size() - 1 - at];
        }
        return new Line(backX, backY);
    }

    /** With fewer points, and nowhere further from itself than that (Douglas and Peucker, 1973). Both ends stay. */
    Line simplified(double tolerance) {
        boolean[] kept = new boolean[size()];
        kept[0] = true;
        kept[size() - 1] = true;
        if (isClosed()) {
            int far = furthestFromStart();
            kept[far] = true;
            keep(kept, 0, far, tolerance);
            keep(kept, far, size() - 1, tolerance);
        } else {
            keep(kept, 0, size() - 1, tolerance);
        }
        Points points = new Points();
        for (int at = 0; at < size(); at++) {
            if (kept[at]) {
                points.add(x[at], y[at]);
            }
        }
        return points.line();
    }

    /** What its ring encloses, in the square of its unit. */
    double area() {
        double twice = 0;
        for (int at = 0; at + 1 < size(); at++) {
            twice += x[at] * y[at + 1] - x[at + 1] * y[at];
        }
        return Math.abs(twice) / 2;
    }

    private int furthestFromStart() {
        int far = 0;
        double most = -1;
        for (int at = 0; at < size(); at++) {
            double distance = Math.hypot(x[at] - x[0], y[at] - y[0]);
            if (distance > most) {
                most = distance;
                far = at;
            }
        }
        return far;
    }

    private void keep(boolean[] kept, int from, int to, double tolerance) {
        int far = -1;
        double most = tolerance;
        for (int at = from + 1; at < to; at++) {
            double distance = distance(at, from, to);
            if (distance > most) {
                most = distance;
                far = at;
            }
        }
        if (far > 0) {
            kept[far] = true;
            keep(kept, from, far, tolerance);
            keep(kept, far, to, tolerance);
        }
    }

    private double distance(int at, int from, int to) {
        double dx = x[to] - x[from];
        double dy = y[to] - y[from];
        double length = dx * dx + dy * dy;
        double along =
                length == 0 ? 0 : Math.max(0, Math.min(1, ((x[at] - x[from]) * dx + (y[at] - y[from]) * dy) / length));
        return Math.hypot(x[at] - x[from] - along * dx, y[at] - y[from] - along * dy);
    }

    /** A line that is being put together; a point that stands twice is one. */
    static final class Points {

        private final List<double[]> all = new ArrayList<>();

        void add(double x, double y) {
            if (all.isEmpty() || all.get(all.size() - 1)[0] != x || all.get(all.size() - 1)[1] != y) {
                all.add(new double[] {x, y});
            }
        }

        void add(Line line) {
            for (int at = 0; at < line.size(); at++) {
                add(line.x[at], line.y[at]);
            }
        }

        Line line() {
            return new Line(
                    all.stream().mapToDouble(point -> point[0]).toArray(),
                    all.stream().mapToDouble(point -> point[1]).toArray());
        }
    }
}
