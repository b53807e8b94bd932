package eu.groupexchange.payment.answer.file;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A camt.054: what was booked on the account. A debit says that payments were made, one by one or as a batch; a credit with a reason of
 * return, or a reversal, says that one came back. Other credits are somebody else's business.
 */
final class Notification {

    private static final Set<String> RETURNS = Set.of("RRTN", "RPCR", "RIMB");

    private final List<SaidOfPayment> payments = new ArrayList<>();
    private final List<SaidOfAll> others = new ArrayList<>();
    private final Set<String> accounts = new LinkedHashSet<>();

    private Notification() {}

    static AnswerFile read(String version, Part document) {
        Part message = document.first("BkToCstmrDbtCdtNtfctn")
                .orElseThrow(() -> new UnreadableAnswerException(
                        Texts.of("money.file.lacks", "BkToCstmrDbtCdtNtfctn", "Document")));
        List<Part> notifications = message.all("Ntfctn");
        if (notifications.isEmpty()) {
            throw new UnreadableAnswerException(Texts.of("money.file.lacks", "Ntfctn", message.name()));
        }
        Notification read = new Notification();
        for (Part notification : notifications) {
            String iban = notification.text("Acct/Id/IBAN");
            if (iban != null) {
                read.accounts.add(Iban.normal(iban));
            }
            notification.all("Ntry").forEach(read::entry);
        }
        return new AnswerFile(
                AnswerFormat.CAMT_054,
                version,
                message.need("GrpHdr/MsgId"),
                null,
                List.copyOf(read.accounts),
                read.payments,
                read.others);
    }

    /** One booking. */
    private record Entry(
            boolean debit,
            boolean reversal,
            boolean saysReturn,
            boolean booked,
            String status,
            Money amount,
            @Nullable LocalDate valueDate,
            @Nullable String reference) {

        static Entry of(Part entry) {
            String status = Objects.requireNonNullElse(entry.firstText("Sts/Cd", "Sts/Prtry", "Sts"), "");
            LocalDate value = entry.day("ValDt");
            return new Entry(
                    isDebit(entry.need("CdtDbtInd")),
                    "true".equals(entry.text("RvslInd")) || "1".equals(entry.text("RvslInd")),
                    Notification.isReturn(entry),
                    status.equals("BOOK"),
                    status,
                    amountOf(entry),
                    value == null ? entry.day("BookgDt") : value,
                    entry.firstText("AcctSvcrRef", "NtryRef"));
        }

        private static Money amountOf(Part entry) {
            Money amount = entry.money("Amt");
            if (amount == null) {
                throw new UnreadableAnswerException(Texts.of("money.file.lacks", "Amt", entry.name()));
            }
            return amount;
        }
    }

    private void entry(Part part) {
        Entry entry = Entry.of(part);
        for (Part details : part.all("NtryDtls")) {
            List<Part> named = details.all("TxDtls");
            List<Part> withId = named.stream().filter(one -> id(one) != null).toList();
            withId.forEach(one -> payment(entry, one, named.size()));
            if (withId.isEmpty()) {
                details.first("Btch").ifPresent(batch -> batch(entry, batch));
            }
        }
    }

    private void payment(Entry entry, Part payment, int together) {
        boolean debit = Optional.ofNullable(payment.text("CdtDbtInd"))
                .map(Notification::isDebit)
                .orElse(entry.debit());
        boolean cameBack = payment.has("RtrInf") || entry.reversal() || isReturn(payment) || entry.saysReturn();
        if (!debit && !cameBack) {
            return;
        }
        Verdict verdict = debit && !entry.reversal() ? Verdict.PAID : Verdict.RETURNED;
        payments.add(new SaidOfPayment(
                Objects.requireNonNull(id(payment)),
                payment.text("Refs/PmtInfId"),
                entry.booked() ? verdict : Verdict.ACCEPTED,
                entry.status(),
                amount(entry, payment, together),
                entry.valueDate(),
                Optional.ofNullable(payment.text("Refs/AcctSvcrRef")).orElse(entry.reference()),
                verdict == Verdict.RETURNED ? reason(payment) : SaidReason.NONE));
    }

    private static @Nullable Money amount(Entry entry, Part payment, int together) {
        for (String path : List.of("AmtDtls/InstdAmt/Amt", "Amt", "AmtDtls/TxAmt/Amt")) {
            Money amount = payment.money(path);
            if (amount != null) {
                return amount;
            }
        }
        return together == 1 ? entry.amount() : null;
    }

    /** Booked as one sum, its payments not named. */
    private void batch(Entry entry, Part batch) {
        String id = batch.text("PmtInfId");
        if (id == null || !entry.debit() || entry.reversal()) {
            return;
        }
        Money total = batch.money("TtlAmt");
        others.add(new SaidOfAll(
                id,
                entry.booked() ? Verdict.PAID : Verdict.ACCEPTED,
                entry.status(),
                batch.count("NbOfTxs"),
                total == null ? entry.amount() : total,
                entry.valueDate(),
                entry.reference(),
                SaidReason.NONE));
    }

    private static @Nullable String id(Part payment) {
        String id = payment.text("Refs/EndToEndId");
        return "NOTPROVIDED".equals(id) ? null : id;
    }

    private static boolean isReturn(Part part) {
        String code = part.text("BkTxCd/Domn/Fmly/SubFmlyCd");
        return code != null && RETURNS.contains(code);
    }

    private static boolean isDebit(String indicator) {
        return switch (indicator) {
            case "DBIT" -> true;
            case "CRDT" -> false;
            default ->
                throw new UnreadableAnswerException(Texts.of("money.file.unknown-status", indicator, "CdtDbtInd"));
        };
    }

    private static SaidReason reason(Part payment) {
        return SaidReason.of(payment.firstText("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"), payment.texts("RtrInf/AddtlInf"));
    }
}
