package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** What finance decides on a payment, as {@code authorise-payment.form} offers it. */
public enum PaymentDecision implements FormValue {
    AUTHORISE("authorise"),
    SEND_BACK("sendBack");

    private final String value;

    PaymentDecision(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** @throws RefusedException where nothing, or none of them, was chosen */
    static PaymentDecision chosen(String word) {
        return FormValue.find(PaymentDecision.class, word)
                .orElseThrow(() ->
                        RefusedException.input(Texts.of("reimbursement.authorise-payment.choose-decision-authorise")));
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
