package eu.groupexchange.reimbursement.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Claims with their evidence and accounts. */
@Component
class ReimbursementData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCase("claim")
                        .holding(
                                Texts.of("retention.what.claim"),
                                Texts.of("retention.why.payment"),
                                "signed_by",
                                "account_holder",
                                "iban")
                        .holding(
                                Texts.of("retention.what.claim-review"),
                                Texts.of("retention.why.payment"),
                                "review_reason",
                                "reviewed_by",
                                "authorised_by"),
                KeptTable.ofCase("evidence")
                        .holding(
                                Texts.of("retention.what.evidence"),
                                Texts.of("retention.why.payment"),
                                "file_name",
                                "content",
                                "returned_reason"),
                KeptTable.ofCase("claim_account")
                        .holding(
                                Texts.of("retention.what.accounts"),
                                Texts.of("retention.why.double-payment"),
                                "iban",
                                "account_holder"),
                KeptTable.ofCase("account_seen")
                        .holding(
                                Texts.of("retention.what.account-seen"),
                                Texts.of("retention.why.payment"),
                                "user_id",
                                "fingerprint"));
    }
}
