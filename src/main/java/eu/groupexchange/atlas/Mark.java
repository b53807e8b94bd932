package eu.groupexchange.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Towns that are one mark on a picture, because beside each other they would cover one another.
 *
 * @param towns the one with most organisations first
 * @param isNear whether it lies within the circle
 */
record Mark(double x, double y, List<Town> towns, boolean isNear) {

    private static final double REACH = 7;
    private static final double GROWTH = 1.5;

    int organisations() {
        return towns.stream().mapToInt(Town::organisations).sum();
    }

    double radius() {
        return organisations() == 1 ? 4.5 : Math.min(17, 6.5 + 1.6 * Math.sqrt(organisations()));
    }

    String name() {
        return towns.get(0).name() + (towns.size() == 1 ? "" : " +" + (towns.size() - 1));
    }

    Box box() {
        return new Box(x - radius(), y - radius(), x + radius(), y + radius());
    }

    /** A town as it would be alone. */
    record Single(double x, double y, Town town, boolean isNear) {}

    /** No more than so many: the more towns there are, the further away from each other they are one. */
    static List<Mark> of(List<Single> towns, int most) {
        List<Single> sorted = towns.stream()
                .sorted(Comparator.comparingInt(
                        (Single single) -> -single.town().organisations()))
                .toList();
        double reach = REACH;
        List<Mark> marks = together(sorted, reach);
        while (marks.size() > most) {
            reach *= GROWTH;
            marks = together(sorted, reach);
        }
        return marks;
    }

    private static List<Mark> together(List<Single> towns, double reach) {
        List<Mark> marks = new ArrayList<>();
        for (Single one : towns) {
            marks.stream()
                    .filter(mark ->
                            mark.isNear == one.isNear() && Math.hypot(mark.x - one.x(), mark.y - one.y()) < reach)
                    .findFirst()
                    .ifPresentOrElse(
                            mark -> mark.towns.add(one.town()),
                            () -> marks.add(
                                    new Mark(one.x(), one.y(), new ArrayList<>(List.of(one.town())), one.isNear())));
        }
        return marks;
    }
}
