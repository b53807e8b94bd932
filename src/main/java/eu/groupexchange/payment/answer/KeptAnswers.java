package eu.groupexchange.payment.answer;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the bank said, and what came back, is evidence from the moment at which it is there. */
@Component
public class KeptAnswers implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(
                AnchoredTable.of("bank-answer", "answer of the bank", "bank_answer", "run", "number")
                        .called("run || ' ' || message_id")
                        .since("imported_at")
                        .columns("format", "version", "message_id", "file_name", "sha256", "imported_by"),
                AnchoredTable.of(
                                "bank-answer-line",
                                "answer of the bank",
                                "bank_answer_line",
                                "reference",
                                "run || '/' || number || '/' || place")
                        .called("run || ' ' || end_to_end_id")
                        .columns(
                                "run",
                                "number",
                                "end_to_end_id",
                                "verdict",
                                "status",
                                "value_date",
                                "bank_reference",
                                "reason_code",
                                "reason_text"),
                AnchoredTable.of("payment-return", "returned payment", "payment_return", "reference", "run")
                        .called("run || ' ' || end_to_end_id")
                        .since("noted_at")
                        .columns(
                                "run",
                                "end_to_end_id",
                                "amount",
                                "currency",
                                "returned_on",
                                "bank_reference",
                                "reason_code",
                                "reason_text",
                                "answer",
                                "noted_by"));
    }
}
