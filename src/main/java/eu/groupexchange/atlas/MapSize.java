package eu.groupexchange.atlas;

/** How large a map is drawn, in pixels of CSS. Letters are as large on each. */
public enum MapSize {
    WIDE(720, 460, 110, 26),
    /** For the narrow screen of a phone. */
    NARROW(340, 340, 60, 9);

    private final int width;
    private final int height;
    private final int marks;
    private final int labels;

    MapSize(int width, int height, int marks, int labels) {
        this.width = width;
        this.height = height;
        this.marks = marks;
        this.labels = labels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** No more are drawn; towns that are near each other become one. */
    int marks() {
        return marks;
    }

    int labels() {
        return labels;
    }
}
