package eu.groupexchange.desk.attendance;

import java.util.Set;

/**
 * A half-day of the page: a column of its list.
 *
 * @param name of the half-day, as it goes through forms
 * @param field under which its ticks are sent
 * @param offeredField under which is sent who was ticked to begin with
 * @param ticked references
 * @param offered references, with spaces between them
 * @param checkedIn how many were
 * @param present how many are recorded so; while nothing is recorded, 0
 * @param of how many are on the list
 */
record HalfColumn(
        String name,
        String field,
        String offeredField,
        Set<String> ticked,
        String offered,
        int checkedIn,
        int present,
        int of) {}
