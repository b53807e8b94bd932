package eu.groupexchange.exchange;

/** The half of a day for which attendance is signed. The name is stored; do not rename. */
public enum HalfDay {
    MORNING,
    AFTERNOON
}
