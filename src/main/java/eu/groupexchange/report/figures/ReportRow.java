package eu.groupexchange.report.figures;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.wording.Texts;
import org.jspecify.annotations.Nullable;

/** The rows in which a report counts registrations. Each registration is in exactly one of them, so they add up. */
public enum ReportRow {
    ADDRESS_NOT_CONFIRMED(Texts.of("report.report-row.address-not-confirmed-yet")),
    UNDER_REVIEW(Texts.of("report.report-row.under-review")),
    WITHOUT_PLACE(Texts.of("report.report-row.accepted-without-place")),
    INVITED(Texts.of("report.report-row.invited-place-confirmed")),
    CONFIRMED(Texts.of("report.report-row.place-confirmed")),
    BEING_DECIDED(Texts.of("report.report-row.attendance-recorded-lump")),
    CLAIM_OPEN(Texts.of("report.report-row.lump-sum-due")),
    CLAIM_UNDER_REVIEW(Texts.of("report.report-row.claim-under-review")),
    PAYMENT_UNDER_WAY(Texts.of("report.report-row.payment-authorised-carried")),
    PAYMENT_FAILED(Texts.of("report.report-row.payment-failed-account")),
    REIMBURSED("Reimbursed"),
    NOT_ENTITLED(Texts.of("report.report-row.lump-sum-not-due")),
    NOT_CLAIMED(Texts.of("report.report-row.lump-sum-not-claimed")),
    CLAIM_REJECTED(Texts.of("report.report-row.claim-rejected")),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn"),
    LAPSED("Lapsed"),
    CANCELLED(Texts.of("report.report-row.exchange-cancelled"));

    private final String label;

    ReportRow(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param claim how its claim stands, or null where there is none yet */
    public static ReportRow of(ParticipationStatus status, @Nullable ClaimStatus claim) {
        return switch (status) {
            case REGISTERED -> ADDRESS_NOT_CONFIRMED;
            case UNDER_REVIEW, INFORMATION_REQUESTED -> UNDER_REVIEW;
            case ACCEPTED, WAITING_LIST -> WITHOUT_PLACE;
            case INVITED -> INVITED;
            case CONFIRMED -> CONFIRMED;
            case ATTENDED -> BEING_DECIDED;
            case ENTITLED -> entitled(claim);
            case REIMBURSED -> REIMBURSED;
            case NOT_ENTITLED -> NOT_ENTITLED;
            case UNCLAIMED -> NOT_CLAIMED;
            case CLAIM_REJECTED -> CLAIM_REJECTED;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case LAPSED -> LAPSED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** A claim that has ended while its participation has not is about to be told to it. */
    private static ReportRow entitled(@Nullable ClaimStatus claim) {
        if (claim == null) {
            return CLAIM_OPEN;
        }
        return switch (claim) {
            case INVITED, RETURNED, VOID, FORGONE, LAPSED -> CLAIM_OPEN;
            case SUBMITTED, APPROVED, REJECTED -> CLAIM_UNDER_REVIEW;
            case AUTHORISED, PAID -> PAYMENT_UNDER_WAY;
            case PAYMENT_FAILED -> PAYMENT_FAILED;
        };
    }
}
