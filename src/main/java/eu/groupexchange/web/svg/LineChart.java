package eu.groupexchange.web.svg;

import java.math.BigDecimal;

/** A line for each series through rows that follow each other in time, as steps: between two days nothing happens. */
final class LineChart {

    private static final double HEIGHT = 200;
    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double UNDERNEATH = 46;

    private final Chart chart;
    private final ChartCanvas canvas;
    private final double most;
    private final double top;

    LineChart(Chart chart, ChartCanvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.most = nice(chart.largest());
        this.top = canvas.top() + 10.0;
    }

    Drawing drawing() {
        for (int line = 0; line <= 2; line++) {
            double value = most * line / 2;
            canvas.content()
                    .empty(
                            "path",
                            "class",
                            "chart-grid",
                            "d",
                            "M" + Svg.number(LEFT) + " " + Svg.number(y(value)) + "H"
                                    + Svg.number(canvas.width() - RIGHT));
            canvas.content()
                    .text(
                            "text",
                            BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(),
                            "class",
                            "chart-label",
                            "x",
                            LEFT - 8,
                            "y",
                            y(value) + 4,
                            "text-anchor",
                            "end");
        }
        marks();
        for (int at = 0; at < chart.series().size(); at++) {
            canvas.content().empty("path", "class", "chart-line chart-line-" + (at + 1), "d", path(at));
        }
        ends();
        return canvas.drawing((int) (top + HEIGHT + UNDERNEATH));
    }

    private String path(int series) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < chart.rows().size(); row++) {
            double value = chart.rows().get(row).values().get(series).doubleValue();
            path.append(row == 0 ? "M" : "H").append(Svg.number(x(row)));
            path.append(row == 0 ? " " : "V").append(Svg.number(y(value)));
        }
        return path.append("H").append(Svg.number(canvas.width() - RIGHT)).toString();
    }

    private void marks() {
        for (int row = 0; row < chart.rows().size(); row++) {
            if (chart.rows().get(row).isMarked()) {
                canvas.content()
                        .empty(
                                "path",
                                "class",
                                "chart-mark",
                                "d",
                                "M" + Svg.number(x(row)) + " " + Svg.number(top) + "V" + Svg.number(top + HEIGHT));
                String label = chart.rows().get(row).label();
                boolean isRight = x(row) > canvas.width() / 2.0;
                canvas.content()
                        .text(
                                "text",
                                ChartCanvas.fitting(label, canvas.width() - 10.0),
                                "class",
                                "chart-label",
                                "x",
                                isRight ? Math.min(x(row) + 10, canvas.width()) : x(row),
                                "y",
                                top + HEIGHT + 38,
                                "text-anchor",
                                isRight ? "end" : "start");
            }
        }
    }

    private void ends() {
        int last = chart.rows().size() - 1;
        end(0, "start");
        if (last > 0 && !chart.rows().get(last).isMarked()) {
            end(last, "end");
        }
    }

    private void end(int row, String anchor) {
        canvas.content()
                .text(
                        "text",
                        ChartCanvas.fitting(chart.rows().get(row).label(), canvas.width() / 2.0 - 6),
                        "class",
                        "chart-label",
                        "x",
                        anchor.equals("end") ? canvas.width() - RIGHT : x(row),
                        "y",
                        top + HEIGHT + 18,
                        "text-anchor",
                        anchor);
    }

    private double x(int row) {
        return LEFT
                + (canvas.width() - LEFT - RIGHT)
                        * row
                        / Math.max(1, chart.rows().size());
    }

    private double y(double value) {
        return top + HEIGHT - (most == 0 ? 0 : value / most * HEIGHT);
    }

    /** A round number that is not below: one, two or five with zeros. */
    private static double nice(double value) {
        double step = 1;
        while (true) {
            for (double factor : new double[] {2, 4, 10}) {
                if (value <= factor * step) {
                    return factor * step;
                }
            }
            step *= 10;
        }
    }
}
