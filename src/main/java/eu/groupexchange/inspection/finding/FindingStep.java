package eu.groupexchange.inspection.finding;

import eu.groupexchange.wording.Texts;
import java.time.Instant;

/** What became of a finding after it was opened. */
public record FindingStep(Kind kind, String words, String by, Instant at) {

    public enum Kind {
        ANSWERED("inspection.step.answered"),
        ACCEPTED("inspection.step.accepted"),
        REOPENED("inspection.step.reopened");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String inWords() {
            return Texts.of(words);
        }
    }
}
