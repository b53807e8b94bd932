package eu.groupexchange.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the small file of {@link Outlines} out of a large one: projected, cut to the extent, borders shared, simplified. */
final class OutlinesMaker {

    private static final double TOLERANCE = 1_000 / Outlines.UNIT;
    private static final double SMALLEST = 12e6 / (Outlines.UNIT * Outlines.UNIT);

    /** Of Natural Earth's names; what is not here is not drawn. Northern Cyprus is of Cyprus. */
    private static final Map<String, String> CODES = codes("""
            United Kingdom=GB Jersey=JE Guernsey=GG Isle of Man=IM Ukraine=UA Turkey=TR Tunisia=TN Syria=SY Switzerland=CH
            Sweden=SE Spain=ES Slovakia=SK Slovenia=SI Serbia=RS Saudi Arabia=SA San Marino=SM Russia=RU Romania=RO Portugal=PT
            Poland=PL Norway=NO Netherlands=NL Morocco=MA W. Sahara=EH Montenegro=ME Moldova=MD Monaco=MC Malta=MT Macedonia=MK
            Luxembourg=LU Lithuania=LT Liechtenstein=LI Libya=LY Lebanon=LB Latvia=LV Kosovo=XK Kazakhstan=KZ Jordan=JO Italy=IT
            Israel=IL Palestine=PS Ireland=IE Iraq=IQ Iran=IR Iceland=IS Hungary=HU Greece=GR Germany=DE Georgia=GE France=FR
            Åland=AX Finland=FI Estonia=EE Egypt=EG Greenland=GL Faeroe Is.=FO Denmark=DK Czechia=CZ N. Cyprus=CY Cyprus=CY
            Croatia=HR Bulgaria=BG Bosnia and Herz.=BA Belgium=BE Belarus=BY Azerbaijan=AZ Austria=AT Armenia=AM Andorra=AD
            Algeria=DZ Albania=AL Vatican=VA Uzbekistan=UZ Turkmenistan=TM Kuwait=KW""");

    private record Point(long x, long y) {}

    private record Ring(String country, List<Point> points) {}

    private static final Comparator<Point> FIRST =
            Comparator.comparingLong(Point::x).thenComparingLong(Point::y);

    private OutlinesMaker() {}

    static String of(Path geoJson) throws IOException {
        List<Ring> rings = new ArrayList<>();
        for (JsonNode feature : new ObjectMapper().readTree(geoJson.toFile()).get("features")) {
            String code = CODES.get(feature.get("properties").get("name").asText());
            if (code != null) {
                for (JsonNode polygon : feature.get("geometry").get("coordinates")) {
                    String country = isCrimea(polygon.get(0)) ? "UA" : code;
                    polygon.forEach(ring -> add(rings, country, ring));
                }
            }
        }
        return written(rings);
    }

    /** Which Natural Earth draws by who governs it. */
    private static boolean isCrimea(JsonNode ring) {
        double west = 180;
        double east = -180;
        double north = -90;
        for (JsonNode point : ring) {
            west = Math.min(west, point.get(0).asDouble());
            east = Math.max(east, point.get(0).asDouble());
            north = Math.max(north, point.get(1).asDouble());
        }
        return west > 32 && east < 37 && north < 46.3 && north > 45.5;
    }

    private static void add(List<Ring> rings, String country, JsonNode coordinates) {
        Line.Points points = new Line.Points();
        for (JsonNode point : coordinates) {
            EuropeanGrid.Spot spot =
                    EuropeanGrid.spot(point.get(1).asDouble(), point.get(0).asDouble());
            points.add(Math.rint(spot.east() / Outlines.UNIT), Math.rint(spot.north() / Outlines.UNIT));
        }
        Box extent = Outlines.EXTENT;
        Line cut = new Box(
                        extent.left() / Outlines.UNIT,
                        extent.low() / Outlines.UNIT,
                        extent.right() / Outlines.UNIT,
                        extent.high() / Outlines.UNIT)
                .clip(points.line());
        List<Point> whole = new ArrayList<>();
        for (int at = 0; at < cut.size(); at++) {
            Point point = new Point(Math.round(cut.x()[at]), Math.round(cut.y()[at]));
            if (whole.isEmpty() || !whole.get(whole.size() - 1).equals(point)) {
                whole.add(point);
            }
        }
        boolean isState = Set.of("MT", "MC", "SM", "LI", "VA", "AD").contains(country);
        if (whole.size() > 3 && (cut.area() > SMALLEST || isState)) {
            rings.add(new Ring(country, whole));
        }
    }

    private static String written(List<Ring> rings) {
        Map<Point, Set<Point>> neighbours = new HashMap<>();
        for (Ring ring : rings) {
            for (int at = 0; at + 1 < ring.points().size(); at++) {
                Point one = ring.points().get(at);
                Point next = ring.points().get(at + 1);
                neighbours.computeIfAbsent(one, p -> new HashSet<>()).add(next);
                neighbours.computeIfAbsent(next, p -> new HashSet<>()).add(one);
            }
        }
        Map<List<Point>, Integer> arcs = new LinkedHashMap<>();
        Map<String, List<String>> countries = new TreeMap<>();
        for (Ring ring : rings) {
            List<String> numbers = new ArrayList<>();
            for (List<Point> arc : cut(ring.points(), neighbours)) {
                List<Point> back = new ArrayList<>(arc);
                Collections.reverse(back);
                Integer backwards = arcs.get(back);
                numbers.add(String.valueOf(
                        backwards != null && !back.equals(arc)
                                ? ~backwards
                                : (int) arcs.computeIfAbsent(arc, a -> arcs.size())));
            }
            countries.computeIfAbsent(ring.country(), c -> new ArrayList<>()).add(String.join(",", numbers));
        }
        StringBuilder file =
                new StringBuilder("# Coasts and borders of Europe on ETRS89-LAEA (EPSG 3035), in hundreds of"
                        + " metres. Made by OutlinesTest of Natural Earth,\n# admin 0 countries, 1:50 million (naturalearthdata.com),"
                        + " public domain. A line an arc: its first point, then the steps to the next.\n");
        arcs.keySet().forEach(arc -> file.append(steps(arc)).append('\n'));
        countries.forEach((code, all) ->
                file.append(code).append(' ').append(String.join(";", all)).append('\n'));
        return file.toString();
    }

    /** At the points where borders part; an island stays whole, from its smallest point on, whoever's ring it is. */
    private static List<List<Point>> cut(List<Point> ring, Map<Point, Set<Point>> neighbours) {
        List<Point> open = ring.subList(0, ring.size() - 1);
        int start = 0;
        for (int at = 1; at < open.size(); at++) {
            if (FIRST.compare(open.get(at), open.get(start)) < 0) {
                start = at;
            }
        }
        for (int at = 0; at < open.size(); at++) {
            if (neighbours.get(open.get(at)).size() > 2) {
                start = at;
                break;
            }
        }
        List<List<Point>> arcs = new ArrayList<>();
        List<Point> arc = new ArrayList<>(List.of(open.get(start)));
        for (int step = 1; step <= open.size(); step++) {
            Point point = open.get((start + step) % open.size());
            arc.add(point);
            if (neighbours.get(point).size() > 2 || step == open.size()) {
                arcs.add(arc);
                arc = new ArrayList<>(List.of(point));
            }
        }
        return arcs;
    }

    private static String steps(List<Point> arc) {
        Line simple = new Line(
                        arc.stream().mapToDouble(Point::x).toArray(),
                        arc.stream().mapToDouble(Point::y).toArray())
                .simplified(TOLERANCE);
        StringBuilder steps = new StringBuilder();
        long x = 0;
        long y = 0;
        for (int at = 0; at < simple.size(); at++) {
            steps.append(at == 0 ? "" : " ")
                    .append((long) simple.x()[at] - x)
                    .append(' ')
                    .append((long) simple.y()[at] - y);
            x = (long) simple.x()[at];
            y = (long) simple.y()[at];
        }
        return steps.toString();
    }

    private static Map<String, String> codes(String pairs) {
        Map<String, String> codes = new HashMap<>();
        java.util.regex.Pattern.compile("(\\S.*?)=([A-Z]{2})(?:\\s+|$)")
                .matcher(pairs)
                .results()
                .forEach(match -> codes.put(match.group(1), match.group(2)));
        return codes;
    }
}
