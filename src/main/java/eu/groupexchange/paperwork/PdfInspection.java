package eu.groupexchange.paperwork;

/** Looks at a PDF file that somebody sent, without showing it. */
public interface PdfInspection {

    /** What comes of it; all but {@link #OPENS} is a reason why nobody can read the file. */
    enum Finding {
        OPENS,
        /** A password is needed to open it. One that is needed only to change it does not matter. */
        LOCKED,
        /** Its end is missing. */
        CUT_OFF,
        /** There is a file, and no page in it. */
        WITHOUT_PAGES,
        DAMAGED,
        /** Opening it takes more memory or time than any document needs. */
        TOO_MUCH
    }

    /** Bounded in memory and time, whatever the file says of itself. May be called from several threads at once. */
    Finding inspect(byte[] pdf);
}
