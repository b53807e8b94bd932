package eu.groupexchange.workflow;

/** A straight piece of a flow, from one waypoint to the next. */
record Segment(String flow, double x1, double y1, double x2, double y2) {

    boolean isOrthogonal() {
        return x1 == x2 || y1 == y2;
    }

    /** Whether it runs through the box, not merely along its border. */
    boolean cuts(Box box) {
        return Math.min(x1, x2) < box.right()
                && Math.max(x1, x2) > box.left()
                && Math.min(y1, y2) < box.bottom()
                && Math.max(y1, y2) > box.top();
    }

    /** Whether the two have a point in common; both orthogonal. */
    boolean meets(Segment other) {
        return Math.min(x1, x2) <= Math.max(other.x1, other.x2)
                && Math.min(other.x1, other.x2) <= Math.max(x1, x2)
                && Math.min(y1, y2) <= Math.max(other.y1, other.y2)
                && Math.min(other.y1, other.y2) <= Math.max(y1, y2);
    }
}
