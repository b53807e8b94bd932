package eu.groupexchange.eligibility.gazetteer;

/** About how far two places of one country are from each other; good enough to tell neighbours, not to decide by. */
final class Nearness {

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private Nearness() {}

    static double kilometres(Place one, Place other) {
        return kilometres(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }

    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = latitude - otherLatitude;
        double east = (longitude - otherLongitude) * Math.cos(Math.toRadians(latitude));
        return KILOMETRES_A_DEGREE * Math.hypot(north, east);
    }
}
