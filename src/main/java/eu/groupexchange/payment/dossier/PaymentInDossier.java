package eu.groupexchange.payment.dossier;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.answer.AnswerLine;
import eu.groupexchange.payment.answer.BankAnswer;
import eu.groupexchange.payment.answer.BankAnswers;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.PaymentOrders;
import eu.groupexchange.payment.pain.OneTransfer;
import eu.groupexchange.payment.run.IssuePaymentOrder;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The payment in the ledger, and in each run that it was in: the organisation's own line, what was ordered from the bank for it, and
 * what the bank answered. The papers of a run name everybody in it, so they are here by their hashes only.
 */
@Component
class PaymentInDossier implements DossierPart {

    private final Payments payments;
    private final PaymentOrders orders;
    private final PaymentRuns runs;
    private final BankAnswers answers;
    private final DocumentArchive documents;

    PaymentInDossier(
            Payments payments, PaymentOrders orders, PaymentRuns runs, BankAnswers answers, DocumentArchive documents) {
        this.answers = answers;
        this.payments = payments;
        this.orders = orders;
        this.runs = runs;
        this.documents = documents;
    }

    @Override
    public DossierSection section() {
        return DossierSection.PAYMENT;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        ParticipationReference about = new ParticipationReference(reference);
        payments.find(about).ifPresent(payment -> {
            say(payment, dossier);
            dossier.json(
                    new DossierFile("payment.json", "payment", Texts.of("dossier.payment.ledger"), null),
                    state(payment));
        });
        for (PaymentOrderLine line : orders.of(about)) {
            PaymentRun run = runs.get(line.run());
            dossier.fact(Texts.of("dossier.payment.run", run.id()), outcome(line, run));
            dossier.json(
                    new DossierFile(
                            run.id() + "/run.json",
                            "payment-run",
                            Texts.of("dossier.payment.line", run.id()),
                            run.createdAt()),
                    record(line, run));
            transfers(line, dossier);
        }
    }

    /** Of each order of the run that went out, or was replaced before it did. */
    private void transfers(PaymentOrderLine line, DossierWriter dossier) {
        for (ArchivedDocument file : documents.of(line.run().value())) {
            if (file.series().equals(IssuePaymentOrder.fileKey(line.run()))) {
                OneTransfer.of(documents.content(file.id()), line.endToEndId())
                        .ifPresent(transfer -> dossier.file(
                                new DossierFile(
                                        line.run() + "/pain.001-version-" + file.version() + "-own-transfer.xml",
                                        "payment-order-excerpt",
                                        Texts.of("dossier.payment.excerpt", line.run(), file.version()),
                                        file.issuedAt()),
                                transfer));
            }
        }
    }

    private static void say(Payment payment, DossierWriter dossier) {
        dossier.fact(
                Texts.of("dossier.payment.status"),
                payment.executedOn() == null
                        ? payment.status()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ')
                        : Texts.of(
                                "dossier.payment.executed", payment.executedOn().toString()));
        dossier.fact(Texts.of("dossier.payment.amount"), payment.amount().toString());
        dossier.fact(
                Texts.of("dossier.payment.decided"),
                Texts.of("dossier.payment.four-eyes", payment.approvedBy(), payment.authorisedBy()));
        dossier.fact(Texts.of("dossier.payment.attempts"), Integer.toString(payment.attempt()));
    }

    private static String outcome(PaymentOrderLine line, PaymentRun run) {
        if (line.outcome() == null) {
            return Texts.of("dossier.payment.open");
        }
        return switch (line.outcome()) {
            case EXECUTED ->
                Texts.of(
                        line.returned() ? "dossier.payment.came-back" : "dossier.payment.paid",
                        line.amount(),
                        String.valueOf(
                                line.booking().valueDate() == null
                                        ? run.valueDate()
                                        : line.booking().valueDate()),
                        reference(line, run));
            case FAILED ->
                Texts.of(
                        "dossier.payment.failed",
                        line.failure() == null ? "" : line.failure().inWords());
            case CANCELLED -> Texts.of("dossier.payment.cancelled");
        };
    }

    private static String reference(PaymentOrderLine line, PaymentRun run) {
        if (line.booking().bankReference() != null) {
            return line.booking().bankReference();
        }
        return run.execution() == null ? "" : run.execution().bankReference();
    }

    private static Map<String, Object> state(Payment payment) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("status", payment.status().name());
        state.put("amount", payment.amount().toString());
        state.put("attempt", payment.attempt());
        state.put("endToEndId", payment.endToEndId());
        state.put("accountHolder", payment.accountHolder());
        state.put("iban", payment.iban());
        state.put("approvedBy", payment.approvedBy());
        state.put("authorisedBy", payment.authorisedBy());
        state.put("authorisedAt", payment.authorisedAt());
        state.put("run", id(payment));
        state.put("executedOn", payment.executedOn());
        return state;
    }

    private static @Nullable String id(Payment payment) {
        return payment.run() == null ? null : payment.run().value();
    }

    /** What the bank said of the organisation's own payment, file by file, each known by its hash; and that it came back. */
    private Map<String, Object> answers(PaymentOrderLine line) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(
                "answers",
                answers.of(line.run()).stream()
                        .flatMap(file -> file.lines().stream()
                                .filter(one -> one.reference().equals(line.reference()))
                                .map(one -> answer(file, one)))
                        .toList());
        said.put(
                "returned",
                answers.returnsOf(line.reference()).stream()
                        .filter(back -> back.run().equals(line.run()))
                        .findFirst()
                        .orElse(null));
        return said;
    }

    private static Map<String, Object> answer(BankAnswer file, AnswerLine line) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", file.number());
        said.put("message", file.version());
        said.put("messageId", file.messageId());
        said.put("sha256", file.sha256());
        said.put("importedBy", file.importedBy());
        said.put("importedAt", file.importedAt());
        said.put("verdict", line.verdict().name());
        said.put("status", line.status());
        said.put("valueDate", line.valueDate());
        said.put("bankReference", line.bankReference());
        said.put("reason", line.reason());
        return said;
    }

    private Map<String, Object> record(PaymentOrderLine line, PaymentRun run) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("endToEndId", line.endToEndId());
        order.put("amount", line.amount().toString());
        order.put("accountHolder", line.accountHolder());
        order.put("iban", line.iban());
        order.put("organisation", line.organisation());
        order.put("remittance", line.remittance());
        order.put("outcome", line.outcome());
        order.put("failure", line.failure());
        order.put("booking", line.booking());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("run", run.id().value());
        record.put("status", run.status().name());
        record.put("createdAt", run.createdAt());
        record.put("createdBy", run.createdBy().id());
        record.put("payments", run.payments());
        record.put("controlSum", run.controlSum().toString());
        record.put("order", run.order());
        record.put("replacedOrders", runs.replacedOrders(run.id()));
        record.put("execution", run.execution());
        record.put("cancellation", run.cancellation());
        record.put(
                "settledAt", run.settlement() == null ? null : run.settlement().at());
        record.put("ownLine", order);
        record.put("bank", answers(line));
        record.put("papers", papers(run));
        return record;
    }

    /** The order and its file name all that are paid: whoever may see those finds them in the run by these hashes. */
    private List<Map<String, Object>> papers(PaymentRun run) {
        return documents.of(run.id().value()).stream()
                .map(paper -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("kind", paper.key().kind().name());
                    facts.put("title", paper.listedTitle());
                    facts.put("fileName", paper.fileName());
                    facts.put("version", paper.version());
                    facts.put("standing", paper.standing().name());
                    facts.put("sha256", paper.sha256());
                    facts.put("size", paper.size());
                    facts.put("issuedAt", paper.issuedAt());
                    return facts;
                })
                .toList();
    }
}
