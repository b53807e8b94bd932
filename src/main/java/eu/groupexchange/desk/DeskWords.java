package eu.groupexchange.desk;

import eu.groupexchange.wording.Texts;

/** Sentences of the desk for whoever was not the first at that moment, by what was to be changed. */
public final class DeskWords {

    public static final String MEANWHILE = Texts.of("desk.desk-words.something-else-happened");

    public static final String ATTENDANCE_MEANWHILE = Texts.of("desk.attendance-pages.something-else-just");

    public static final String EXCHANGE_MEANWHILE = Texts.of("desk.exchange-change-pages.exchange-busy-something");

    public static final String RUN_MEANWHILE = Texts.of("desk.desk-words.something-else-happened-run");

    private DeskWords() {}
}
