package eu.groupexchange.api.webhook;

import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What others can be told of: each is one or several actions of the decision log. Its words are stored and sent; do not rename. */
public enum WebhookEvent {
    REGISTRATION_RECEIVED(
            "registration.received",
            Texts.of("api.event.registration-received"),
            "registration-submitted",
            "registered-on-behalf"),
    REGISTRATION_CHANGED(
            "registration.changed",
            Texts.of("api.event.registration-changed"),
            "registration-amended",
            "question-answered",
            "address-confirmed",
            "exact-point-set"),
    REGISTRATION_DECIDED(
            "registration.decided",
            Texts.of("api.event.registration-decided"),
            "eligibility-decided",
            "decision-revised",
            "review-reopened"),
    REGISTRATION_LAPSED("registration.lapsed", Texts.of("api.event.registration-lapsed"), "registration-lapsed"),
    PLACE_CHANGED(
            "place.changed",
            Texts.of("api.event.place-changed"),
            "place-held",
            "place-offered",
            "waiting-list-joined",
            "waiting-list-ended",
            "place-lapsed"),
    PARTICIPATION_CONFIRMED(
            "place.confirmed", Texts.of("api.event.participation-confirmed"), "participation-confirmed"),
    PARTICIPATION_ENDED(
            "participation.ended",
            Texts.of("api.event.participation-ended"),
            "participation-withdrawn",
            "participation-cancelled"),
    ATTENDANCE_CHANGED(
            "attendance.changed",
            Texts.of("api.event.attendance-changed"),
            "checked-in",
            "attendance-recorded",
            "attendance-corrected",
            "attendance-closed"),
    ENTITLEMENT_DECIDED(
            "entitlement.decided",
            Texts.of("api.event.entitlement-decided"),
            "entitlement-assessed",
            "entitlement-decided"),
    CLAIM_CHANGED(
            "claim.changed",
            Texts.of("api.event.claim-changed"),
            "claim-submitted",
            "claim-checked",
            "claim-reviewed",
            "claim-forgone",
            "claim-lapsed",
            "claim-reopened",
            "claim-resumed",
            "claim-annulled"),
    PAYMENT_CHANGED(
            "payment.changed",
            Texts.of("api.event.payment-changed"),
            "payment-prepared",
            "payment-decided",
            "payment-collected",
            "payment-released",
            "payment-executed",
            "payment-failed",
            "payment-returned",
            "claim-paid",
            "claim-payment-failed"),
    PAYMENT_RUN_CHANGED(
            "payment-run.changed",
            Texts.of("api.event.payment-run-changed"),
            "payments-collected",
            "payment-order-issued",
            "payment-order-replaced",
            "payment-run-executed",
            "payment-run-cancelled",
            "payments-settled"),
    EXCHANGE_CHANGED(
            "exchange.changed",
            Texts.of("api.event.exchange-changed"),
            "exchange-published",
            "registration-closed",
            "registration-deadline-changed",
            "exchange-rescheduled",
            "exchange-cancelled",
            "participant-list-approved",
            "exchange-closed"),
    /** Sent by hand, to see whether it arrives. */
    TEST("test", Texts.of("api.event.test"));

    private final String word;
    private final String meaning;
    private final Set<String> actions;

    WebhookEvent(String word, String meaning, String... actions) {
        this.word = word;
        this.meaning = meaning;
        this.actions = Set.of(actions);
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    Set<String> actions() {
        return actions;
    }

    /** Those that can be chosen. */
    public static List<WebhookEvent> offered() {
        return Stream.of(values()).filter(event -> event != TEST).toList();
    }

    public static Optional<WebhookEvent> of(String word) {
        return offered().stream().filter(event -> event.word.equals(word)).findFirst();
    }

    /** Nothing for an action that nobody is told of. */
    static Optional<WebhookEvent> ofAction(String action) {
        return offered().stream()
                .filter(event -> event.actions.contains(action))
                .findFirst();
    }
}
