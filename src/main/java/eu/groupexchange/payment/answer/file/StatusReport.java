package eu.groupexchange.payment.answer.file;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.answer.file.AnswerFile.AnsweredOrder;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pain.002: what the bank says of the order, of a batch, of a payment. What is nearer to the payment counts. Of an order that was taken
 * in part, what is not named is open.
 */
final class StatusReport {

    private static final String PARTIALLY = "PART";

    private final List<SaidOfPayment> payments = new ArrayList<>();
    private final List<SaidOfAll> others = new ArrayList<>();

    private StatusReport() {}

    static AnswerFile read(String version, Part document) {
        Part report = document.first("CstmrPmtStsRpt")
                .orElseThrow(() ->
                        new UnreadableAnswerException(Texts.of("money.file.lacks", "CstmrPmtStsRpt", "Document")));
        Part group = report.first("OrgnlGrpInfAndSts")
                .orElseThrow(() -> new UnreadableAnswerException(
                        Texts.of("money.file.lacks", "OrgnlGrpInfAndSts", "CstmrPmtStsRpt")));
        StatusReport read = new StatusReport();
        read.whole(group.text("GrpSts"), null, group);
        report.all("OrgnlPmtInfAndSts").forEach(read::batch);
        return new AnswerFile(
                AnswerFormat.PAIN_002,
                version,
                report.need("GrpHdr/MsgId"),
                order(group),
                List.of(),
                read.payments,
                read.others);
    }

    private static AnsweredOrder order(Part group) {
        String total = group.text("OrgnlCtrlSum");
        try {
            return new AnsweredOrder(
                    group.need("OrgnlMsgId"),
                    group.need("OrgnlMsgNmId"),
                    group.count("OrgnlNbOfTxs"),
                    total == null ? null : new BigDecimal(total));
        } catch (NumberFormatException e) {
            throw new UnreadableAnswerException(Texts.of("money.file.no-count", total, "OrgnlCtrlSum"));
        }
    }

    private void batch(Part batch) {
        String id = batch.need("OrgnlPmtInfId");
        whole(batch.text("PmtInfSts"), id, batch);
        batch.all("TxInfAndSts").forEach(payment -> payment(payment, id));
    }

    /** What is said of all; of those that are named one by one, what is said there counts. */
    private void whole(@Nullable String status, @Nullable String batch, Part part) {
        if (status != null && !status.equals(PARTIALLY)) {
            others.add(new SaidOfAll(
                    batch,
                    verdict(status, batch == null ? part.need("OrgnlMsgId") : batch),
                    status,
                    null,
                    null,
                    null,
                    null,
                    reason(part)));
        }
    }

    private void payment(Part payment, String batch) {
        String id = payment.text("OrgnlEndToEndId");
        if (id == null) {
            throw new UnreadableAnswerException(Texts.of("money.file.payment-without-id", payments.size() + 1));
        }
        String status = payment.text("TxSts");
        if (status == null) {
            throw new UnreadableAnswerException(Texts.of("money.file.payment-without-status", id));
        }
        payments.add(new SaidOfPayment(
                id,
                batch,
                verdict(status, id),
                status,
                amount(payment).orElse(null),
                payment.day("OrgnlTxRef/IntrBkSttlmDt"),
                payment.text("AcctSvcrRef"),
                reason(payment)));
    }

    private static Optional<Money> amount(Part payment) {
        return Optional.ofNullable(payment.money("OrgnlTxRef/Amt/InstdAmt"))
                .or(() -> Optional.ofNullable(payment.money("OrgnlTxRef/IntrBkSttlmAmt")));
    }

    private static SaidReason reason(Part part) {
        return SaidReason.of(
                part.firstText("StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry"), part.texts("StsRsnInf/AddtlInf"));
    }

    private static Verdict verdict(String status, String about) {
        return switch (status) {
            case "RCVD", "PDNG", "PATC", "ACTC", "ACFC" -> Verdict.PENDING;
            case "ACCP", "ACSP", "ACWC", "ACWP" -> Verdict.ACCEPTED;
            case "ACSC", "ACCC" -> Verdict.PAID;
            case "RJCT" -> Verdict.REJECTED;
            default -> throw new UnreadableAnswerException(Texts.of("money.file.unknown-status", status, about));
        };
    }
}
