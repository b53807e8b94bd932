package eu.groupexchange.payment.answer;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.answer.file.AnswerFile;
import eu.groupexchange.payment.answer.file.BankFiles;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.ReplacedOrder;
import eu.groupexchange.payment.run.JdbcPaymentRuns;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FileNames;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.TaskRights;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file in which the bank answers a run: compared with what was ordered and kept as evidence, with its hash. What it says is shown;
 * nothing is paid, failed or returned by it until finance takes it over ({@link TakeOverAnswers}).
 */
@Component
public class ImportBankAnswer {

    private static final DocumentKind KIND = new DocumentKind("BANK_ANSWER");

    private final JdbcPaymentRuns runs;
    private final JdbcBankAnswers answers;
    private final PaymentSettings settings;
    private final PaymentDays days;
    private final DocumentArchive archive;
    private final DecisionLog log;
    private final TaskRights rights;

    ImportBankAnswer(
            JdbcPaymentRuns runs,
            JdbcBankAnswers answers,
            PaymentSettings settings,
            PaymentDays days,
            DocumentArchive archive,
            DecisionLog log,
            TaskRights rights) {
        this.runs = runs;
        this.answers = answers;
        this.settings = settings;
        this.days = days;
        this.archive = archive;
        this.log = log;
        this.rights = rights;
    }

    /**
     * @param fileName as it was sent
     * @return the number of the answer
     * @throws RefusedException when it cannot be read, is not about this run as it was ordered, or was imported before; every payment that
     *     does not fit is named, a line each
     */
    @Transactional
    public int take(PaymentRunId id, String fileName, byte[] content, String userId) {
        rights.require(userId, PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        String name = FileNames.kept(fileName);
        AnswerFile file = BankFiles.read(name, content);
        PaymentRun run = runs.lock(id);
        requireAnswerable(run);
        List<BankAnswer> before = answers.of(id);
        String hash = Sha256.of(content);
        before.stream().filter(one -> one.sha256().equals(hash)).findFirst().ifPresent(same -> {
            throw refused(Texts.of(
                    "money.import.same-file",
                    name,
                    same.importedBy(),
                    WrittenDates.shortMoment(same.importedAt(), settings.zone())));
        });
        Comparison compared = compared(run, file, before);
        BankAnswer answer = new BankAnswer(
                id,
                before.size() + 1,
                file.format(),
                file.version(),
                file.messageId(),
                name,
                content.length,
                hash,
                compared.others(),
                userId,
                days.now().toInstant(),
                compared.lines());
        archive.store(
                key(answer), Texts.of("money.import.document", id, file.messageId()), name, "application/xml", content);
        answers.add(answer);
        record(answer);
        return answer.number();
    }

    private Comparison compared(PaymentRun run, AnswerFile file, List<BankAnswer> before) {
        List<PaymentOrderLine> lines = runs.lines(run.id());
        Comparison compared = new Comparison(run, lines, RunAnswers.of(lines, before))
                .with(file, settings.debtor().iban(), messageId -> knownOrder(run.id(), messageId));
        if (!compared.problems().isEmpty()) {
            throw refused(String.join("\n", compared.problems()));
        }
        return compared;
    }

    private static void requireAnswerable(PaymentRun run) {
        if (run.status() == PaymentRunStatus.COLLECTED) {
            throw RefusedException.notNow(Texts.of("money.import.not-issued", run.id()));
        }
        if (run.status() == PaymentRunStatus.CANCELLED) {
            throw RefusedException.notNow(Texts.of("money.import.cancelled", run.id()));
        }
    }

    /** A file that answers an order which was replaced, or one of another run, is told so. */
    private String knownOrder(PaymentRunId id, String messageId) {
        for (ReplacedOrder replaced : runs.replacedOrders(id)) {
            if (replaced.messageId().equals(messageId)) {
                return Texts.of("money.import.replaced-order", messageId, id);
            }
        }
        return runs.all().stream()
                .filter(other -> other.order().messageId().equals(messageId))
                .findFirst()
                .map(other -> Texts.of("money.import.order-of-run", messageId, other.id()))
                .orElse("");
    }

    private void record(BankAnswer answer) {
        Entry entry = Entry.of(answer.run().value(), Actor.staff(answer.importedBy()), "bank-answer-imported")
                .detail("number", Integer.toString(answer.number()))
                .detail("message", answer.version())
                .detail("messageId", answer.messageId())
                .detail("sha256", answer.sha256())
                .detail("others", Integer.toString(answer.others().size()));
        for (Verdict verdict : Verdict.values()) {
            long count = answer.lines().stream()
                    .filter(line -> line.verdict() == verdict)
                    .count();
            if (count > 0) {
                entry = entry.detail(verdict.name().toLowerCase(java.util.Locale.ROOT), Long.toString(count));
            }
        }
        log.record(entry);
    }

    private static RefusedException refused(String why) {
        return RefusedException.input("file", why);
    }

    /** Under which the file is archived. */
    public static DocumentKey key(BankAnswer answer) {
        return new DocumentKey(answer.run().value(), KIND, Integer.toString(answer.number()));
    }
}
