package eu.groupexchange.paperwork;

/** What a document is. The name is stored; do not rename. */
public enum DocumentKind {
    RECEIPT,
    INVITATION,
    DECISION_LETTER,
    BADGE,
    ATTENDANCE_SHEET,
    CERTIFICATE,
    CLAIM_FORM,
    PAYMENT_ORDER,
    PAYMENT_FILE,
    REMITTANCE_ADVICE,
    EXCHANGE_REPORT,
    EXCHANGE_WORKBOOK
}
