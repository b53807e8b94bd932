package eu.groupexchange.web.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** Bars from left to right: beside each other, or one behind the other. Where it is narrow, what a bar is stands above it. */
final class BarChart {

    private static final int BAR = 16;
    private static final int SPACE = 10;
    private static final int LABEL_LINE = 18;
    private static final double LABELS_AT_MOST = 310;
    private static final double LEAST = 26;

    private final Chart chart;
    private final ChartCanvas canvas;
    private final double left;
    private final double room;

    BarChart(Chart chart, ChartCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        double longest = chart.rows().stream()
                .mapToDouble(row -> ChartCanvas.wide(row.label()))
                .max()
                .orElse(0);
        this.left = canvas.isNarrow() ? 0 : Math.min(LABELS_AT_MOST, longest + 12);
        double numbers = chart.rows().stream()
                .mapToDouble(row -> ChartCanvas.wide(end(row)))
                .max()
                .orElse(0);
        this.room = canvas.width() - left - numbers - 10;
    }

    Drawing drawing() {
        int y = canvas.top();
        for (Chart.Row row : chart.rows()) {
            if (canvas.isNarrow()) {
                y += LABEL_LINE;
                label(row.label(), 0, y - 5.0, "start", canvas.width());
            } else {
                label(row.label(), left - 10, y + height() / 2.0 + 5, "end", left - 10);
            }
            if (chart.kind() == Chart.Kind.STACKED) {
                stacked(row, y);
            } else {
                besideEachOther(row, y);
            }
            y += height() + SPACE;
        }
        canvas.content()
                .empty("path", "class", "chart-axis", "d", "M" + Svg.number(left) + " " + canvas.top() + "V" + (y - 4));
        return canvas.drawing(y);
    }

    private int height() {
        return chart.kind() == Chart.Kind.STACKED
                ? BAR + 4
                : BAR * chart.series().size();
    }

    private void besideEachOther(Chart.Row row, int y) {
        for (int at = 0; at < row.values().size(); at++) {
            double wide = wide(row.values().get(at).doubleValue());
            int top = y + at * BAR;
            bar(at, left, top + 1, wide, BAR - 2);
            canvas.content()
                    .text("text", row.written().get(at), "class", "chart-number", "x", left + wide + 5, "y", top + 13);
        }
    }

    private void stacked(Chart.Row row, int y) {
        double x = left;
        for (int at = 0; at < row.values().size(); at++) {
            double wide = wide(row.values().get(at).doubleValue());
            if (wide > 0) {
                bar(at, x, y, wide, height());
                String number = row.written().get(at);
                if (wide >= Math.max(LEAST, ChartCanvas.wide(number) + 4)) {
                    canvas.content()
                            .text(
                                    "text",
                                    number,
                                    "class",
                                    "chart-inside chart-inside-" + (at + 1),
                                    "x",
                                    x + wide / 2,
                                    "y",
                                    y + 15,
                                    "text-anchor",
                                    "middle");
                }
            }
            x += wide;
        }
        canvas.content().text("text", end(row), "class", "chart-number", "x", x + 5, "y", y + 15);
    }

    /** What stands behind a bar that is put together is its sum; a legend and the table have the parts. */
    private String end(Chart.Row row) {
        return chart.kind() == Chart.Kind.STACKED ? sum(row) : longest(row.written());
    }

    private static String sum(Chart.Row row) {
        BigDecimal sum = row.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return row.written().stream().anyMatch(number -> number.contains("."))
                ? sum.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : sum.toBigInteger().toString();
    }

    private static String longest(List<String> written) {
        return written.stream().max(Comparator.comparingInt(String::length)).orElse("");
    }

    private double wide(double value) {
        double most = chart.largest();
        return most == 0 ? 0 : value / most * room;
    }

    private void bar(int series, double x, double y, double wide, double high) {
        if (wide > 0) {
            canvas.content()
                    .empty("rect", "class", "chart-" + (series + 1), "x", x, "y", y, "width", wide, "height", high);
        }
    }

    private void label(String text, double x, double y, String anchor, double room) {
        canvas.content()
                .text(
                        "text",
                        ChartCanvas.fitting(text, room),
                        "class",
                        "chart-label",
                        "x",
                        x,
                        "y",
                        y,
                        "text-anchor",
                        anchor);
    }
}
