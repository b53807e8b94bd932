package eu.groupexchange.eligibility.gazetteer;

/** About how far two places of one country are from each other; good enough to tell neighbours, not to decide by. */
final class Nearness {

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private Nearness() {}

    static double kilometres(Place one, Place other) {
        double north = one.latitude() - other.latitude();
        double east = (one.longitude() - other.longitude()) * Math.cos(Math.toRadians(one.latitude()));
        return KILOMETRES_A_DEGREE * Math.hypot(north, east);
    }
}
