package eu.groupexchange.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The countries of Europe and their neighbours on the {@link EuropeanGrid}. Source: Natural Earth, 1:50 million, public domain, made
 * small by {@code OutlinesTest}. A border is one line that both countries are drawn by, so none gapes when it is simplified.
 *
 * @param arcs coasts and borders, in metres
 * @param countries by ISO 3166 alpha-2 code; each ring is the numbers of its arcs, {@code ~n} where arc n is gone backwards
 */
record Outlines(List<Line> arcs, Map<String, List<int[]>> countries) {

    /** What the file is counted in: hundreds of metres. */
    static final int UNIT = 100;

    /** What is on the map at all: from the Azores to beyond the Caspian Sea, from the Canary Islands to the North Cape. */
    static final Box EXTENT = new Box(850_000, 850_000, 8_300_000, 5_550_000);

    /** Read when it is first asked for. */
    static Outlines ofEurope() {
        return Europe.OUTLINES;
    }

    private static final class Europe {
        static final Outlines OUTLINES = read();
    }

    private static Outlines read() {
        List<Line> arcs = new ArrayList<>();
        Map<String, List<int[]>> countries = new TreeMap<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outlines.class.getResourceAsStream("/atlas/europe.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (line.matches("[A-Z]{2} .*")) {
                    countries.put(line.substring(0, 2), rings(line.substring(3)));
                } else if (!line.startsWith("#")) {
                    arcs.add(arc(numbers(line, " ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outlines(List.copyOf(arcs), countries);
    }

    private static List<int[]> rings(String written) {
        return Arrays.stream(written.split(";")).map(ring -> numbers(ring, ",")).toList();
    }

    private static int[] numbers(String written, String between) {
        return Arrays.stream(written.split(between)).mapToInt(Integer::parseInt).toArray();
    }

    /** The first point, and from there on the way to the next one. */
    private static Line arc(int[] steps) {
        double[] x = new double[steps.length / 2];
        double[] y = new double[steps.length / 2];
        int east = 0;
        int north = 0;
        for (int at = 0; at < x.length; at++) {
            east += steps[2 * at];
            north += steps[2 * at + 1];
            x[at] = east * (double) UNIT;
            y[at] = north * (double) UNIT;
        }
        return new Line(x, y);
    }
}
