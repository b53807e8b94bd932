package eu.groupexchange.atlas;

import eu.groupexchange.web.svg.Drawing;
import eu.groupexchange.web.svg.Svg;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws a map from below: sea, land, borders, the circle, towns, the venue, names. */
final class MapDrawing {

    private static final double DIAMOND = 8;
    private static final double DOT = 2.5;

    private final EuropeMap map;
    private final MapSize size;
    private final Paint paint;
    private final MapView view;
    private final Svg svg = new Svg();
    private final Labels labels;

    MapDrawing(EuropeMap map, MapSize size, Paint paint) {
        this.map = map;
        this.size = size;
        this.paint = paint;
        this.view = map.view(size);
        this.labels = new Labels(size.width(), size.height());
    }

    Drawing drawing() {
        String id = "map-" + Integer.toHexString(map.hashCode()) + "-" + size.width();
        begin(id);
        svg.text("title", map.title(), "id", id + "-title");
        svg.text("desc", map.words(), "id", id + "-words");
        svg.empty("rect", paint.as("map-sea", "width", size.width(), "height", size.height()));
        land();
        circle();
        List<Mark> marks = marks();
        marks.forEach(this::draw);
        venue();
        name(marks);
        orientation();
        labels.placed()
                .forEach(label -> svg.text(
                        "text",
                        label.text(),
                        paint.as(label.kind(), "x", label.x(), "y", label.y(), "text-anchor", label.anchor())));
        return svg.drawing();
    }

    private void begin(String id) {
        String box = "0 0 " + size.width() + " " + size.height();
        if (paint == Paint.OF_THE_PAGE) {
            svg.begin(
                    "svg",
                    "class",
                    "map-drawing",
                    "viewBox",
                    box,
                    "role",
                    "img",
                    "aria-labelledby",
                    id + "-title " + id + "-words");
        } else {
            svg.begin(
                    "svg",
                    "xmlns",
                    Svg.NAMESPACE,
                    "viewBox",
                    box,
                    "width",
                    size.width(),
                    "height",
                    size.height(),
                    "font-family",
                    "sans-serif",
                    "font-size",
                    13);
        }
    }

    private void land() {
        Land land = new Land(Outlines.ofEurope(), view);
        Set<String> open = new TreeSet<>(land.countries());
        open.removeAll(map.shaded());
        svg.begin("g", "transform", "scale(.5)", "fill-rule", "evenodd");
        svg.empty("path", paint.as("map-land", "d", land.path(open)));
        String shaded = land.path(new TreeSet<>(map.shaded()));
        if (!shaded.isEmpty()) {
            svg.empty("path", paint.as("map-shaded", "d", shaded));
        }
        svg.empty("path", paint.as("map-borders", "d", land.borders()));
        svg.end();
    }

    private void circle() {
        if (map.venue() != null && map.circle() > 0) {
            Line line = Measured.circle(map.venue(), map.circle());
            StringBuilder path = new StringBuilder();
            for (int at = 0; at + 1 < line.size(); at++) {
                path.append(at == 0 ? "M" : " ")
                        .append(Svg.number(view.x(line.x()[at])))
                        .append(' ')
                        .append(Svg.number(view.y(line.y()[at])));
            }
            svg.empty("path", paint.as("map-circle", "d", path.append('z')));
        }
    }

    private List<Mark> marks() {
        return Mark.of(
                map.towns().stream()
                        .filter(town -> view.shows(town.spot()))
                        .map(this::single)
                        .toList(),
                size.marks());
    }

    private Mark.Single single(Town town) {
        EuropeanGrid.Spot spot = town.spot();
        boolean isNear = map.venue() != null && Measured.metres(map.venue(), town) < map.circle() * 1000.0;
        return new Mark.Single(view.x(spot.east()), view.y(spot.north()), town, isNear);
    }

    private void draw(Mark mark) {
        String near = mark.isNear() ? " map-town-near" : "";
        svg.empty("circle", paint.as("map-town" + near, "cx", mark.x(), "cy", mark.y(), "r", mark.radius()));
        if (mark.organisations() > 1) {
            svg.text(
                    "text",
                    String.valueOf(mark.organisations()),
                    paint.as(
                            "map-count" + (mark.isNear() ? " map-count-near" : ""),
                            "x",
                            mark.x(),
                            "y",
                            mark.y() + 4,
                            "text-anchor",
                            "middle"));
        }
        labels.avoid(mark.box());
    }

    private void venue() {
        if (map.venue() != null) {
            EuropeanGrid.Spot spot = map.venue().spot();
            double x = view.x(spot.east());
            double y = view.y(spot.north());
            svg.empty("path", paint.as("map-venue", "d", diamond(x, y)));
            Box box = new Box(x - DIAMOND, y - DIAMOND, x + DIAMOND, y + DIAMOND);
            labels.avoid(box);
            labels.place(map.venue().name(), box, "map-label map-label-venue");
        }
    }

    private static String diamond(double x, double y) {
        String side = Svg.number(DIAMOND);
        String half = side + " " + side;
        return "M" + Svg.number(x) + " " + Svg.number(y - DIAMOND) + "l" + half + "l-" + half + "l-" + side + "-" + side
                + "z";
    }

    private void orientation() {
        for (Town town : map.orientation()) {
            EuropeanGrid.Spot spot = town.spot();
            double x = view.x(spot.east());
            double y = view.y(spot.north());
            Box dot = new Box(x - DOT, y - DOT, x + DOT, y + DOT);
            if (view.shows(spot) && labels.place(town.name(), dot, "map-label map-label-landmark")) {
                svg.empty("circle", paint.as("map-landmark", "cx", x, "cy", y, "r", DOT));
                labels.avoid(dot);
            }
        }
    }

    private void name(List<Mark> marks) {
        if (map.venue() != null && map.circle() > 0) {
            Line line = Measured.circle(map.venue(), map.circle());
            int south = line.size() / 2;
            double x = view.x(line.x()[south]);
            double y = view.y(line.y()[south]);
            labels.place(map.circle() + " km", new Box(x - 1, y - 3, x + 1, y + 3), "map-label map-label-circle");
        }
        int named = 0;
        for (Mark mark : marks) {
            if (named < size.labels() && labels.place(mark.name(), mark.box(), "map-label")) {
                named++;
            }
        }
    }
}
