package eu.groupexchange.atlas;

/**
 * What of Europe a picture shows.
 *
 * @param seen on the grid, as wide and high as the picture in proportion
 */
record MapView(Box seen, int width, int height) {

    /** Nothing is shown larger than so: the outlines are not made for it. */
    private static final double SMALLEST = 30_000;

    /** All of it with some room around, and no less than that from side to side, in metres. */
    static MapView of(Box shown, double least, MapSize size) {
        Box roomy = shown.grownBy(0.07 * Math.max(shown.width(), shown.height()));
        double wide = Math.max(
                Math.max(roomy.width(), Math.max(least, SMALLEST)), roomy.height() * size.width() / size.height());
        wide = Math.min(
                wide, Math.max(Outlines.EXTENT.width(), Outlines.EXTENT.height() * size.width() / size.height()));
        double high = wide * size.height() / size.width();
        double left = within(
                (roomy.left() + roomy.right() - wide) / 2, wide, Outlines.EXTENT.left(), Outlines.EXTENT.right());
        double low =
                within((roomy.low() + roomy.high() - high) / 2, high, Outlines.EXTENT.low(), Outlines.EXTENT.high());
        return new MapView(new Box(left, low, left + wide, low + high), size.width(), size.height());
    }

    /** Moved so that it does not look beyond the edge, or as little as can be. */
    private static double within(double from, double length, double first, double last) {
        return length >= last - first ? (first + last - length) / 2 : Math.max(first, Math.min(from, last - length));
    }

    double x(double east) {
        return (east - seen.left()) / seen.width() * width;
    }

    double y(double north) {
        return (seen.high() - north) / seen.height() * height;
    }

    boolean shows(EuropeanGrid.Spot spot) {
        return seen.contains(spot.east(), spot.north()) && Outlines.EXTENT.contains(spot.east(), spot.north());
    }

    EuropeanGrid.Spot at(double x, double y) {
        return new EuropeanGrid.Spot(seen.left() + x / width * seen.width(), seen.high() - y / height * seen.height());
    }
}
