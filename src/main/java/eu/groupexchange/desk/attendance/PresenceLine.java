package eu.groupexchange.desk.attendance;

import java.util.List;

/**
 * One organisation of a day.
 *
 * @param halves one a half-day of the programme, in order
 */
record PresenceLine(String reference, String organisation, String country, List<Half> halves) {

    /**
     * @param recorded whether anything is
     * @param by who recorded it, when; empty where nothing is
     * @param checkedIn when, or empty
     */
    record Half(boolean recorded, boolean present, String by, String checkedIn) {}
}
