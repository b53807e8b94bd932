package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.person.AnswerErasureRequest.Answered;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer to a request for erasure, to be copied into a mail: what was erased, what is kept until when, and why. */
final class LetterOnErasure {

    private LetterOnErasure() {}

    /** Null where nobody has asked. */
    static @Nullable String of(List<Answered> answered, Function<Keeping, CaseLine> inWords) {
        if (answered.isEmpty()) {
            return null;
        }
        StringBuilder letter = new StringBuilder(Texts.of(
                "retention.letter.salutation",
                answered.get(0).keeping().dossier().contact()));
        letter.append("\n\n").append(Texts.of("retention.letter.introduction")).append("\n");
        for (Answered one : answered) {
            CaseLine line = inWords.apply(one.keeping());
            letter.append("\n")
                    .append(Texts.of("retention.letter.case", line.reference(), line.exchange()))
                    .append("\n")
                    .append(
                            one.erased().isEmpty()
                                    ? Texts.of("retention.letter.nothing-erased")
                                    : Texts.of("retention.letter.erased", String.join("; ", one.erased())))
                    .append("\n")
                    .append(Texts.of("retention.letter.kept", line.until(), line.because()))
                    .append("\n");
        }
        return letter.append("\n")
                .append(Texts.of("retention.letter.why"))
                .append("\n\n")
                .append(Texts.of("retention.letter.complaint"))
                .append("\n")
                .toString();
    }
}
