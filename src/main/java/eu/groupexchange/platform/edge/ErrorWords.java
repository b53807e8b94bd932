package eu.groupexchange.platform.edge;

import java.util.Map;

/**
 * What a status means, in words for people.
 *
 * @param title what is the matter
 * @param what why, and what became of what was sent
 * @param next what to do
 */
record ErrorWords(String title, String what, String next) {

    private static final String NOTHING_CHANGED = "Nothing was changed.";
    private static final String AGAIN = "Go back, reload the page and try once more.";

    private static final Map<Integer, ErrorWords> BY_STATUS = Map.ofEntries(
            Map.entry(
                    404,
                    new ErrorWords(
                            "There is no page at this address",
                            "If you typed the address, check that it is complete. If you copied it, check that you copied all of it.",
                            "Perhaps the page was moved or never existed.")),
            Map.entry(
                    405,
                    new ErrorWords(
                            "This cannot be done at this address",
                            "The address exists, but what was asked of it does not. " + NOTHING_CHANGED,
                            AGAIN)),
            Map.entry(
                    408,
                    new ErrorWords(
                            "This took too long to arrive",
                            "What you sent came too slowly, so the server stopped waiting for it. " + NOTHING_CHANGED,
                            "Go back with your browser: what you typed should still be there. Try again when your connection is better.")),
            Map.entry(
                    413,
                    new ErrorWords(
                            "This was too much at once",
                            "What you sent is larger than this page takes. None of it was stored.",
                            "Go back with your browser: what you typed should still be there. Send less of it.")),
            Map.entry(
                    415,
                    new ErrorWords(
                            "This page takes no files",
                            "Files were sent to a page that has no use for them. None was stored.",
                            AGAIN)),
            Map.entry(
                    421,
                    new ErrorWords(
                            "You came by another name",
                            "This server does not answer under the name that was asked for.",
                            "Use the address that is in our mails. Whoever runs the server finds that address in the setting EXCHANGE_BASE_URL, and can allow more names with EXCHANGE_ALLOWED_HOSTS.")),
            Map.entry(
                    429,
                    new ErrorWords(
                            "Too much at once from here",
                            "Your network has sent too many unfinished requests. " + NOTHING_CHANGED,
                            "Wait a moment, then try again.")),
            Map.entry(
                    431,
                    new ErrorWords(
                            "This request has too much about it",
                            "Your browser sent an address or cookies that are longer than the server reads. "
                                    + NOTHING_CHANGED,
                            "Delete the cookies of this site, then try again.")),
            Map.entry(
                    503,
                    new ErrorWords(
                            "Back in a moment",
                            "Our database does not answer right now. We know of it, and it is being seen to. What you sent last was not stored.",
                            "Wait a minute, then reload the page; your browser sends again what you typed. What was stored before is safe.")));

    private static final ErrorWords NOT_UNDERSTOOD = new ErrorWords(
            "The server could not make sense of this request",
            NOTHING_CHANGED,
            "If you typed or copied the address, check it. Otherwise go back, reload the page and try once more.");

    private static final ErrorWords OUR_FAULT = new ErrorWords(
            "Something went wrong on our side",
            "It is not your fault. What you sent last was not stored.",
            "Go back and send it again in a few minutes. If it happens again, write to the contact named on the page of your exchange.");

    static ErrorWords of(int status) {
        return BY_STATUS.getOrDefault(status, status >= 500 ? OUR_FAULT : NOT_UNDERSTOOD);
    }
}
