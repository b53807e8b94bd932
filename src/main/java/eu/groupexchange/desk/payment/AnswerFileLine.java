package eu.groupexchange.desk.payment;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.answer.BankAnswer;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An imported file in a list.
 *
 * @param says how many payments it says what of
 */
record AnswerFileLine(
        int number,
        String message,
        String messageId,
        String fileName,
        String sha256,
        String imported,
        String says,
        String others) {

    static AnswerFileLine of(BankAnswer answer, ZoneId zone) {
        return new AnswerFileLine(
                answer.number(),
                answer.version(),
                answer.messageId(),
                answer.fileName(),
                answer.sha256(),
                Texts.of("money.answers.imported-by", DeskDates.moment(answer.importedAt(), zone), answer.importedBy()),
                Arrays.stream(Verdict.values())
                        .map(verdict -> counted(answer, verdict))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                String.join(", ", answer.others()));
    }

    private static String counted(BankAnswer answer, Verdict verdict) {
        long count = answer.lines().stream()
                .filter(line -> line.verdict() == verdict)
                .count();
        return count == 0 ? "" : Texts.of("money.answers.count", (int) count, SaidLine.inWords(verdict));
    }
}
