package eu.groupexchange.desk;

import eu.groupexchange.wording.Texts;

/** Sentences that several pages say. */
public final class DeskWords {

    public static final String MEANWHILE = Texts.of("desk.desk-words.something-else-happened");

    private DeskWords() {}
}
