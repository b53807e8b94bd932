package eu.groupexchange.platform.edge;

import eu.groupexchange.wording.Texts;
import java.util.Map;

/**
 * What a status means, in words for people.
 *
 * @param title what is the matter
 * @param what why, and what became of what was sent
 * @param next what to do
 */
record ErrorWords(String title, String what, String next) {

    private static final String NOTHING_CHANGED = Texts.of("platform.error-words.nothing-was-changed");
    private static final String AGAIN = Texts.of("platform.error-words.go-back-reload");

    private static final Map<Integer, ErrorWords> BY_STATUS = Map.ofEntries(
            Map.entry(
                    404,
                    new ErrorWords(
                            Texts.of("platform.error-words.no-page-address"),
                            Texts.of("platform.error-words.typed-address-check"),
                            Texts.of("platform.error-words.perhaps-page-moved"))),
            Map.entry(
                    405,
                    new ErrorWords(
                            Texts.of("platform.error-words.cannot-done-address"),
                            Texts.of("platform.error-words.address-exists-but", NOTHING_CHANGED),
                            AGAIN)),
            Map.entry(
                    408,
                    new ErrorWords(
                            Texts.of("platform.error-words.took-too-long"),
                            Texts.of("platform.error-words.sent-came-too", NOTHING_CHANGED),
                            Texts.of("platform.error-words.go-back-browser"))),
            Map.entry(
                    413,
                    new ErrorWords(
                            Texts.of("platform.error-words.too-much-once"),
                            Texts.of("platform.error-words.sent-larger-than"),
                            Texts.of("platform.error-words.go-back-browser-typed"))),
            Map.entry(
                    415,
                    new ErrorWords(
                            Texts.of("platform.error-words.page-takes-no"),
                            Texts.of("platform.error-words.files-sent-page"),
                            AGAIN)),
            Map.entry(
                    421,
                    new ErrorWords(
                            Texts.of("platform.error-words.came-another-name"),
                            Texts.of("platform.error-words.server-answer-under"),
                            Texts.of("platform.error-words.use-address-mails"))),
            Map.entry(
                    429,
                    new ErrorWords(
                            Texts.of("platform.error-words.too-much-once-from"),
                            Texts.of("platform.error-words.network-sent-too", NOTHING_CHANGED),
                            Texts.of("platform.error-words.wait-moment-then"))),
            Map.entry(
                    431,
                    new ErrorWords(
                            Texts.of("platform.error-words.request-too-much"),
                            Texts.of("platform.error-words.browser-sent-address", NOTHING_CHANGED),
                            Texts.of("platform.error-words.delete-cookies-site"))),
            Map.entry(
                    503,
                    new ErrorWords(
                            Texts.of("platform.error-words.back-in-a-moment"),
                            Texts.of("platform.error-words.database-answer-right"),
                            Texts.of("platform.error-words.wait-minute-then"))));

    private static final ErrorWords NOT_UNDERSTOOD = new ErrorWords(
            Texts.of("platform.error-words.server-could-make"),
            NOTHING_CHANGED,
            Texts.of("platform.error-words.typed-copied-address"));

    private static final ErrorWords OUR_FAULT = new ErrorWords(
            Texts.of("platform.error-words.something-went-wrong"),
            Texts.of("platform.error-words.fault-sent-last"),
            Texts.of("platform.error-words.go-back-send"));

    static ErrorWords of(int status) {
        return BY_STATUS.getOrDefault(status, status >= 500 ? OUR_FAULT : NOT_UNDERSTOOD);
    }
}
