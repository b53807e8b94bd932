package eu.groupexchange.workflow;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle in a diagram: a shape or a label. */
record Box(String id, double left, double top, double right, double bottom) {

    private static final double TOUCH = 0.5;

    static Box of(String id, Bounds bounds) {
        return new Box(
                id,
                bounds.getX(),
                bounds.getY(),
                bounds.getX() + bounds.getWidth(),
                bounds.getY() + bounds.getHeight());
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    /** Whether the point lies on the border, give or take half a pixel. */
    boolean bears(double x, double y) {
        boolean within = x >= left - TOUCH && x <= right + TOUCH && y >= top - TOUCH && y <= bottom + TOUCH;
        boolean inside = x > left + TOUCH && x < right - TOUCH && y > top + TOUCH && y < bottom - TOUCH;
        return within && !inside;
    }

    /** Whether the other one lies above this one, over its width. */
    boolean isBelow(Box other) {
        return other.bottom <= top && left <= other.left && other.right <= right;
    }

    boolean sitsOnTheFloorOf(Box other) {
        return top < other.bottom && other.bottom < bottom && other.left < left && right < other.right;
    }
}
