package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.review.Question;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in the dossier, with its answer.
 *
 * @param answeredAt null while it is not answered
 * @param open whether an answer is awaited
 */
public record QuestionLine(
        String question,
        String askedBy,
        String askedAt,
        @Nullable String answer,
        @Nullable String answeredAt,
        boolean open) {

    public static List<QuestionLine> all(List<Question> questions, Participation participation, ZoneId zone) {
        boolean awaited = participation.status() == ParticipationStatus.INFORMATION_REQUESTED;
        return questions.stream()
                .map(one -> new QuestionLine(
                        one.question(),
                        one.askedBy(),
                        DeskDates.moment(one.askedAt(), zone),
                        one.answer(),
                        one.answeredAt() == null ? null : DeskDates.moment(one.answeredAt(), zone),
                        awaited && one.number() == questions.size()))
                .toList();
    }
}
