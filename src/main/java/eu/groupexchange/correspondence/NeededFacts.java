package eu.groupexchange.correspondence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which facts a mail cannot do without. A mail that lacks one is refused when it is ordered, and not sent with a gap. */
final class NeededFacts {

    private static final Set<String> OF_ALL = Set.of(
            "exchangeTitle", "hostName", "venueAddress", "venueCity", "firstDay", "lastDay", "zone", "contactEmail");
    private static final Set<String> OF_A_PARTICIPATION = Set.of("reference", "organisation", "contactName");

    private NeededFacts() {}

    static void check(MailKind kind, Map<String, Object> model) {
        Set<String> missing = new TreeSet<>(of(kind));
        missing.removeIf(name -> model.get(name) != null);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The mail " + kind + " lacks " + missing);
        }
    }

    static Set<String> of(MailKind kind) {
        Set<String> facts = new TreeSet<>(OF_ALL);
        if (!kind.isForStaff()) {
            facts.addAll(OF_A_PARTICIPATION);
        }
        facts.addAll(itsOwn(kind));
        return facts;
    }

    private static Collection<String> itsOwn(MailKind kind) {
        return switch (kind) {
            case REGISTRATION_ACKNOWLEDGED, REGISTERED_ON_BEHALF -> Set.of("lapsesAt");
            case NEW_ADDRESS -> Set.of("answerBy");
            case ADDRESS_REMINDER -> Set.of("lapsesAt");
            case REVIEW_REOPENED -> Set.of("why", "placeHeld");
            case ADDRESS_CHANGE_REQUESTED, ADDRESS_REPLACED -> Set.of("maskedAddress");
            case INFORMATION_REQUESTED -> Set.of("question", "answerBy");
            case DECLINED, NOT_ENTITLED, CLAIM_REJECTED -> Set.of("reasons", "ruleVersion", "decidedBy", "objection");
            case WAITING_LIST -> Set.of("ahead");
            case INVITATION -> Set.of("confirmBy", "lumpSum");
            case CONFIRMATION_REMINDER, PLACE_LAPSED -> Set.of("confirmBy");
            case PAPERS_RENEWED -> Set.of("change", "papers");
            case PRACTICAL_INFORMATION -> Set.of("venueName", "programme", "exchangeContact");
            case EXCHANGE_CANCELLED -> Set.of("reason", "invited");
            case EXCHANGE_RESCHEDULED -> Set.of("reason", "firstDayBefore", "lastDayBefore", "standing");
            case CERTIFICATE -> Set.of("halfDays", "replaces");
            case CLAIM_INVITED -> Set.of("amount", "amountBasis", "deadline", "requiredEvidence");
            case CLAIM_REMINDER, CLAIM_LAPSED -> Set.of("deadline");
            case CLAIM_RECEIVED -> Set.of("amount", "evidence", "corrected", "replaces");
            case CLAIM_APPROVED -> Set.of("amount", "maskedIban");
            case CLAIM_REOPENED -> Set.of("reason", "deadline", "underReview");
            case CLAIM_RETURNED -> Set.of("items", "deadline");
            case BANK_DETAILS_CHANGED -> Set.of("maskedBefore", "maskedIban");
            case PAYMENT_FAILED -> Set.of("maskedIban", "answerBy");
            case REMITTANCE_ADVICE -> Set.of("amount", "payer", "statementText", "valueDate", "bankReference");
            case REGISTRATION_SUMMARY -> Set.of("registered", "confirmed", "undecided", "deskUrl");
            case REVIEWS_OVERDUE -> Set.of("reviews", "tasklistUrl");
            case STAFF_NOTICE -> Set.of("notice", "deskUrl");
            case REGISTRATION_LAPSED, NO_PLACE_FREE, NEW_LINK, WITHDRAWAL_CONFIRMED, CLAIM_FORGONE, CALENDAR_ENTRY ->
                Set.of();
        };
    }
}
