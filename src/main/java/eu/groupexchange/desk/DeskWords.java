package eu.groupexchange.desk;

/** Sentences that several pages say. */
public final class DeskWords {

    public static final String MEANWHILE =
            "Something else has happened to this participation at the same moment, so nothing was"
                    + " changed. Look at the dossier, and try again if it is still needed.";

    private DeskWords() {}
}
