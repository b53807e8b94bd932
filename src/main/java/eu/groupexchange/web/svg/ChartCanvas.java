package eu.groupexchange.web.svg;

/** The frame of a chart: its title and words for who does not see it, and its legend. */
final class ChartCanvas {

    private static final double LETTER = 7.1;
    private static final int LEGEND_LINE = 20;

    private final Chart chart;
    private final int width;
    private final boolean narrow;
    private final Svg content = new Svg();
    private final int top;

    ChartCanvas(Chart chart, int width, boolean narrow) {
        this.chart = chart;
        this.width = width;
        this.narrow = narrow;
        this.top = chart.series().size() > 1 ? legend() : 4;
    }

    int width() {
        return width;
    }

    boolean isNarrow() {
        return narrow;
    }

    /** Where the chart itself begins. */
    int top() {
        return top;
    }

    Svg content() {
        return content;
    }

    /** As much of a text as there is room for. */
    static String fitting(String text, double room) {
        int letters = (int) (room / LETTER);
        return text.length() <= letters
                ? text
                : text.substring(0, Math.max(1, letters - 1)).strip() + "…";
    }

    static double wide(String text) {
        return text.length() * LETTER;
    }

    Drawing drawing(int height) {
        String id = "chart-" + Integer.toHexString(chart.hashCode()) + "-" + width;
        Svg svg = new Svg()
                .begin(
                        "svg",
                        "class",
                        "chart-drawing",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title " + id + "-words");
        svg.text("title", chart.title(), "id", id + "-title");
        svg.text("desc", chart.words(), "id", id + "-words");
        String before = svg.drawing().markup();
        return new Drawing(before.substring(0, before.length() - "</svg>".length())
                + content.drawing().markup()
                + "</svg>");
    }

    private int legend() {
        double x = 0;
        int y = 14;
        for (int at = 0; at < chart.series().size(); at++) {
            String name = chart.series().get(at);
            double wide = 18 + wide(name) + 14;
            if (x > 0 && x + wide > width) {
                x = 0;
                y += LEGEND_LINE;
            }
            content.empty("rect", "class", "chart-" + (at + 1), "x", x, "y", y - 10.0, "width", 12, "height", 12);
            content.text("text", name, "class", "chart-label", "x", x + 18, "y", y);
            x += wide;
        }
        return y + 12;
    }
}
