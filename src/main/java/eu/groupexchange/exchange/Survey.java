package eu.groupexchange.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organisations that came are asked afterwards.
 *
 * @param questions in the order in which they are asked; none: there is no survey
 */
public record Survey(List<Question> questions) {

    /** @param choices of a question of that kind; empty for the others */
    public record Question(String question, Kind kind, List<String> choices) {

        public Question(String question, Kind kind, @Nullable List<String> choices) {
            this.question = question;
            this.kind = kind;
            this.choices = choices == null ? List.of() : choices;
        }
    }

    /** How a question is answered. */
    public enum Kind implements FormValue {
        /** From 1, the least, to 5. */
        SCALE("scale"),
        YES_NO("yesNo"),
        /** One of its choices. */
        CHOICE("choice"),
        /** In one's own words. */
        TEXT("text");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        @Override
        @JsonValue
        public String value() {
            return value;
        }

        /** The word, as pages and logs show it. */
        @Override
        public String toString() {
            return value();
        }
    }

    /** No field of a call. */
    @JsonIgnore
    public boolean isAsked() {
        return !questions.isEmpty();
    }

    /** What is asked where a call says nothing else. */
    static Survey usual() {
        return new Survey(List.of(
                new Question(Texts.of("survey.usual.useful"), Kind.SCALE, null),
                new Question(Texts.of("survey.usual.organised"), Kind.SCALE, null),
                new Question(Texts.of("survey.usual.partner"), Kind.YES_NO, null),
                new Question(
                        Texts.of("survey.usual.most"),
                        Kind.CHOICE,
                        List.of(
                                Texts.of("survey.usual.most-presentations"),
                                Texts.of("survey.usual.most-companies"),
                                Texts.of("survey.usual.most-talks"),
                                Texts.of("survey.usual.most-projects"),
                                Texts.of("survey.usual.most-else"))),
                new Question(Texts.of("survey.usual.different"), Kind.TEXT, null)));
    }
}
