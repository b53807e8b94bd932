package eu.groupexchange.desk.participants;

/**
 * What somebody asks often, by a name of their own.
 *
 * @param query the part of the address behind its path, with the question mark
 * @param current whether it is what is shown
 */
record SavedView(String name, String query, boolean current) {}
