package eu.groupexchange.paperwork;

/** Whether a document still counts. The name is stored; do not rename. */
public enum DocumentStanding {
    VALID,
    /** A later version was issued in its place. */
    REPLACED,
    /** What it says no longer holds, and nothing was issued in its place so far. */
    VOID
}
