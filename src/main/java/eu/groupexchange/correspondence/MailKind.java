package eu.groupexchange.correspondence;

/** The mails there are. Each has a text in {@code mails/<kind in kebab-case>.html} and {@code .txt}. */
public enum MailKind {
    REGISTRATION_ACKNOWLEDGED,
    /** To one that a coordinator registered. */
    REGISTERED_ON_BEHALF,
    ADDRESS_REMINDER,
    REGISTRATION_LAPSED,
    NEW_LINK,
    /** To an address that is to replace the one on file; its link proves it. */
    NEW_ADDRESS,
    /** To the address on file, when another one was given. */
    ADDRESS_CHANGE_REQUESTED,
    /** To the address that was replaced by another one. */
    ADDRESS_REPLACED,
    /** To an address that came later: the exchange for its calendar. */
    CALENDAR_ENTRY,
    INFORMATION_REQUESTED,
    DECLINED,
    /** A decision no longer stands; the registration is reviewed anew. */
    REVIEW_REOPENED,
    WAITING_LIST,
    NO_PLACE_FREE,
    INVITATION,
    CONFIRMATION_REMINDER,
    PLACE_LAPSED,
    PRACTICAL_INFORMATION,
    /** A changed fact made new versions of papers. */
    PAPERS_RENEWED,
    WITHDRAWAL_CONFIRMED,
    EXCHANGE_CANCELLED,
    EXCHANGE_RESCHEDULED,
    CERTIFICATE,
    NOT_ENTITLED,
    CLAIM_INVITED,
    CLAIM_REMINDER,
    CLAIM_RECEIVED,
    CLAIM_RETURNED,
    /** With when the money may be expected. */
    CLAIM_APPROVED,
    CLAIM_REJECTED,
    CLAIM_LAPSED,
    CLAIM_FORGONE,
    CLAIM_REOPENED,
    BANK_DETAILS_CHANGED,
    PAYMENT_FAILED,
    REMITTANCE_ADVICE,
    REGISTRATION_SUMMARY,
    /** To the coordinators: every review that should have been decided. */
    REVIEWS_OVERDUE,
    STAFF_NOTICE;

    /** Whether it goes to the exchange's contact and not to an organisation. */
    public boolean isForStaff() {
        return this == REGISTRATION_SUMMARY || this == REVIEWS_OVERDUE || this == STAFF_NOTICE;
    }

    /** Whether it means the very address that it goes to, and no other that comes instead. */
    public boolean isAboutTheAddress() {
        return this == NEW_ADDRESS || this == ADDRESS_CHANGE_REQUESTED || this == ADDRESS_REPLACED;
    }

    /** The template's name: the kind in kebab-case. */
    public String template() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
