package eu.groupexchange.atlas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Countries as paths of a picture, in halves of its pixels: what is no longer to be seen at that size is left out, and what lies
 * beyond its edge is cut off.
 */
final class Land {

    /** How far a coast may be from where it is, in halves of a pixel. */
    private static final double TOLERANCE = 1.3;

    private static final double SMALLEST = 5;

    /** Beyond the edge, so that where a country is cut off is not to be seen. */
    private static final double MARGIN = 8;

    private final Outlines outlines;
    private final MapView view;
    private final Box frame;
    private final Map<Integer, Line> drawn = new HashMap<>();

    Land(Outlines outlines, MapView view) {
        this.outlines = outlines;
        this.view = view;
        this.frame = new Box(0, 0, 2.0 * view.width(), 2.0 * view.height()).grownBy(MARGIN);
    }

    /** @param only codes of countries; those that are not on the map are nowhere */
    String path(Set<String> only) {
        StringBuilder path = new StringBuilder();
        only.forEach(country -> outlines.countries().getOrDefault(country, List.of()).stream()
                .map(this::pixels)
                .filter(ring -> ring.size() > 3 && ring.area() >= SMALLEST)
                .forEach(ring -> write(path, ring, true)));
        return path.toString();
    }

    Set<String> countries() {
        return outlines.countries().keySet();
    }

    /** The lines between two countries; coasts are none. */
    String borders() {
        Map<Integer, Set<String>> owners = new HashMap<>();
        outlines.countries()
                .forEach((country, rings) -> rings.forEach(ring -> {
                    for (int arc : ring) {
                        owners.computeIfAbsent(number(arc), a -> new TreeSet<>())
                                .add(country);
                    }
                }));
        StringBuilder path = new StringBuilder();
        owners.forEach((arc, countries) -> {
            if (countries.size() > 1) {
                visible(path, arc(arc));
            }
        });
        return path.toString();
    }

    /** One ring out of its arcs. */
    static Line ring(List<Line> arcs, int[] numbers) {
        Line.Points points = new Line.Points();
        for (int arc : numbers) {
            points.add(arc < 0 ? arcs.get(~arc).reversed() : arcs.get(arc));
        }
        return points.line();
    }

    private static int number(int arc) {
        return arc < 0 ? ~arc : arc;
    }

    private Line pixels(int[] ring) {
        Line.Points points = new Line.Points();
        for (int arc : ring) {
            points.add(arc < 0 ? arc(~arc).reversed() : arc(arc));
        }
        return frame.clip(points.line());
    }

    private Line arc(int number) {
        return drawn.computeIfAbsent(number, this::draw);
    }

    private Line draw(int number) {
        Line arc = outlines.arcs().get(number);
        double[] x = new double[arc.size()];
        double[] y = new double[arc.size()];
        for (int at = 0; at < arc.size(); at++) {
            x[at] = 2 * view.x(arc.x()[at]);
            y[at] = 2 * view.y(arc.y()[at]);
        }
        return new Line(x, y).simplified(TOLERANCE);
    }

    private void visible(StringBuilder path, Line arc) {
        Line.Points run = new Line.Points();
        for (int at = 0; at + 1 < arc.size(); at++) {
            if (frame.contains(arc.x()[at], arc.y()[at]) || frame.contains(arc.x()[at + 1], arc.y()[at + 1])) {
                run.add(arc.x()[at], arc.y()[at]);
                run.add(arc.x()[at + 1], arc.y()[at + 1]);
            } else {
                write(path, run.line(), false);
                run = new Line.Points();
            }
        }
        write(path, run.line(), false);
    }

    private static void write(StringBuilder path, Line line, boolean closed) {
        if (line.size() < 2) {
            return;
        }
        long x = Math.round(line.x()[0]);
        long y = Math.round(line.y()[0]);
        path.append('M').append(x).append(y < 0 ? "" : " ").append(y).append('l');
        boolean first = true;
        for (int at = 1; at < line.size() - (closed ? 1 : 0); at++) {
            long dx = Math.round(line.x()[at]) - x;
            long dy = Math.round(line.y()[at]) - y;
            if (dx != 0 || dy != 0) {
                path.append(first || dx < 0 ? "" : " ")
                        .append(dx)
                        .append(dy < 0 ? "" : " ")
                        .append(dy);
                first = false;
                x += dx;
                y += dy;
            }
        }
        if (first) {
            path.append("0 0");
        }
        path.append(closed ? "z" : "");
    }
}
