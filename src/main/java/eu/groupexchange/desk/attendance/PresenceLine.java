package eu.groupexchange.desk.attendance;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One organisation of a day.
 *
 * @param halves one a half-day of the programme, in order
 */
record PresenceLine(String reference, String organisation, String country, String city, List<Half> halves) {

    /** As people look a name up, whatever letters it begins with. */
    static final Comparator<PresenceLine> BY_NAME = Comparator.comparing(
                    PresenceLine::organisation, Collator.getInstance(Locale.ENGLISH))
            .thenComparing(PresenceLine::reference);

    /**
     * @param name of the half-day, as it goes through forms
     * @param recorded whether anything is
     * @param by who recorded it, when; empty where nothing is
     * @param checkedIn at what time of the day, or empty
     */
    record Half(String name, boolean recorded, boolean present, String by, String checkedIn) {}

    /** @throws java.util.NoSuchElementException where the day has no such half */
    Half half(String name) {
        return halves.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
