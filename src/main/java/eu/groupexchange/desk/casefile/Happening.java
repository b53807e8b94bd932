package eu.groupexchange.desk.casefile;

import eu.groupexchange.wording.Texts;
import java.time.Instant;

/**
 * Something that happened in a case.
 *
 * @param by the account of the staff, or {@code organisation} or {@code system}
 * @param what in words
 * @param why in words; empty where nobody said
 * @param anchor of the part of the page that has more about it; empty for none
 */
record Happening(Instant at, Kind kind, String by, String what, String why, String anchor) {

    /** What is shown on its own, by the word that the address has for it. */
    enum Kind {
        DECISION("decisions", "dossier-page.kind.decisions"),
        REGISTRATION("registration", "dossier-page.kind.registration"),
        ATTENDANCE("attendance", "dossier-page.kind.attendance"),
        CLAIM("claim", "dossier-page.kind.claim"),
        PAYMENT("payment", "dossier-page.kind.payment"),
        PAPER("papers", "dossier-page.kind.papers"),
        MAIL("mails", "dossier-page.kind.mails"),
        NOTE("notes", "dossier-page.kind.notes"),
        OTHER("other", "dossier-page.kind.other");

        private final String word;
        private final String words;

        Kind(String word, String words) {
            this.word = word;
            this.words = words;
        }

        String word() {
            return word;
        }

        String inWords() {
            return Texts.of(words);
        }
    }
}
