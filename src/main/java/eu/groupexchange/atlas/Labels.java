package eu.groupexchange.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names beside what they name. A name for which there is no room is left out: the words beside the map have it. */
final class Labels {

    static final double LETTER = 6.9;
    private static final double HEIGHT = 15;
    private static final double GAP = 3;
    private static final double DROP = 4;

    /** Between two names in a line. */
    private static final double SPACE = 5;

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();
    private final List<Label> placed = new ArrayList<>();

    /** @param anchor of SVG: where the text stands to its point */
    record Label(String text, double x, double y, String anchor, String kind) {}

    Labels(int width, int height) {
        this.frame = new Box(2, 2, width - 2.0, height - 2.0);
    }

    void avoid(Box mark) {
        taken.add(mark);
    }

    /** Beside a mark: to its right, to its left, above or below. @return whether there was room */
    boolean place(String text, Box mark, String kind) {
        double x = (mark.left() + mark.right()) / 2;
        double y = (mark.low() + mark.high()) / 2;
        double wide = text.length() * LETTER;
        List<Label> ways = List.of(
                new Label(text, mark.right() + GAP, y + DROP, "start", kind),
                new Label(text, mark.left() - GAP, y + DROP, "end", kind),
                new Label(text, x, mark.low() - GAP - 1, "middle", kind),
                new Label(text, x, mark.high() + HEIGHT - 2, "middle", kind),
                new Label(text, mark.right(), mark.low(), "start", kind),
                new Label(text, mark.right(), mark.high() + HEIGHT - 4, "start", kind));
        Optional<Label> free =
                ways.stream().filter(way -> isFree(box(way, wide))).findFirst();
        free.ifPresent(label -> {
            placed.add(label);
            taken.add(box(label, wide));
        });
        return free.isPresent();
    }

    List<Label> placed() {
        return placed;
    }

    private boolean isFree(Box box) {
        return box.left() >= frame.left()
                && box.right() <= frame.right()
                && box.low() >= frame.low()
                && box.high() <= frame.high()
                && taken.stream()
                        .noneMatch(new Box(box.left() - SPACE, box.low(), box.right() + SPACE, box.high())::overlaps);
    }

    static Box box(Label label, double wide) {
        double left =
                switch (label.anchor()) {
                    case "start" -> label.x();
                    case "end" -> label.x() - wide;
                    default -> label.x() - wide / 2;
                };
        return new Box(left, label.y() - HEIGHT + DROP, left + wide, label.y() + DROP);
    }
}
