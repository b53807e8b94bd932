package eu.groupexchange.inspection.sample;

import eu.groupexchange.wording.Texts;

/** What makes a case worth a look of its own. Its names are stored with samples: add to them, rename none. */
public enum CaseException {
    /** Accepted although ineligible, or declined although eligible, by what the rules recommended. */
    AGAINST_RECOMMENDATION("inspection.exception.against-recommendation"),
    /** A coordinator registered it after the deadline. */
    REGISTERED_LATE("inspection.exception.registered-late"),
    /** The distance rests on a point that somebody set by hand. */
    EXACT_POINT("inspection.exception.exact-point"),
    ATTENDANCE_CORRECTED("inspection.exception.attendance-corrected"),
    /** A coordinator and not the rules decided whether the lump sum is due. */
    ENTITLEMENT_BY_HAND("inspection.exception.entitlement-by-hand"),
    DECISION_REVISED("inspection.exception.decision-revised"),
    CLAIM_RETURNED("inspection.exception.claim-returned"),
    CLAIM_REOPENED("inspection.exception.claim-reopened"),
    /** Finance sent it back to whoever had approved it. */
    SENT_BACK("inspection.exception.sent-back"),
    BANK_DETAILS_CORRECTED("inspection.exception.bank-details-corrected"),
    /** Another case has the same account. */
    SHARED_ACCOUNT("inspection.exception.shared-account"),
    PAYMENT_FAILED("inspection.exception.payment-failed"),
    /** Who let the organisation in also approved its claim. */
    SAME_PERSON("inspection.exception.same-person");

    private final String words;

    CaseException(String words) {
        this.words = words;
    }

    public String inWords() {
        return Texts.of(words);
    }
}
