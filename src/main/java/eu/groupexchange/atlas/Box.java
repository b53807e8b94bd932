package eu.groupexchange.atlas;

/** A rectangle whose sides are parallel to the axes. */
record Box(double left, double low, double right, double high) {

    double width() {
        return right - left;
    }

    double height() {
        return high - low;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= low && y <= high;
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && low < other.high && other.low < high;
    }

    Box with(double x, double y) {
        return new Box(Math.min(left, x), Math.min(low, y), Math.max(right, x), Math.max(high, y));
    }

    Box grownBy(double margin) {
        return new Box(left - margin, low - margin, right + margin, high + margin);
    }

    /** What of a ring lies within, closed along the sides (Sutherland and Hodgman, 1974); empty where nothing does. */
    Line clip(Line ring) {
        Line clipped = ring;
        for (Side side : Side.values()) {
            clipped = side.clip(clipped, this);
        }
        return clipped;
    }

    private enum Side {
        LEFT,
        RIGHT,
        LOW,
        HIGH;

        Line clip(Line ring, Box box) {
            Line.Points kept = new Line.Points();
            int last = ring.size() - 1;
            for (int at = 0; at < last; at++) {
                boolean from = isWithin(ring.x()[at], ring.y()[at], box);
                boolean to = isWithin(ring.x()[at + 1], ring.y()[at + 1], box);
                if (from) {
                    kept.add(ring.x()[at], ring.y()[at]);
                }
                if (from != to) {
                    crossing(kept, ring, from ? at : at + 1, from ? at + 1 : at, box);
                }
            }
            Line line = kept.line();
            if (line.size() > 0 && !line.isClosed()) {
                kept.add(line.x()[0], line.y()[0]);
            }
            return kept.line();
        }

        private boolean isWithin(double x, double y, Box box) {
            return switch (this) {
                case LEFT -> x >= box.left;
                case RIGHT -> x <= box.right;
                case LOW -> y >= box.low;
                case HIGH -> y <= box.high;
            };
        }

        /** Always reckoned from within, so that both countries of a border are cut at the same point. */
        private void crossing(Line.Points kept, Line ring, int within, int beyond, Box box) {
            double x1 = ring.x()[within];
            double y1 = ring.y()[within];
            double x2 = ring.x()[beyond];
            double y2 = ring.y()[beyond];
            switch (this) {
                case LEFT -> kept.add(box.left, y1 + (y2 - y1) * (box.left - x1) / (x2 - x1));
                case RIGHT -> kept.add(box.right, y1 + (y2 - y1) * (box.right - x1) / (x2 - x1));
                case LOW -> kept.add(x1 + (x2 - x1) * (box.low - y1) / (y2 - y1), box.low);
                case HIGH -> kept.add(x1 + (x2 - x1) * (box.high - y1) / (y2 - y1), box.high);
            }
        }
    }
}
