package eu.groupexchange.desk;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries of the decision log as people tell each other: who did what. The log itself stays as it is written. */
public final class LoggedWords {

    /** By action, or by action and outcome where it matters what was decided. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("registration-submitted", "dossier-page.did.registered"),
            Map.entry("address-confirmed", "dossier-page.did.address-confirmed"),
            Map.entry("address-mended", "dossier-page.did.address-mended"),
            Map.entry("address-change-requested", "dossier-page.did.address-change-requested"),
            Map.entry("address-change-taken-back", "dossier-page.did.address-change-taken-back"),
            Map.entry("address-changed", "dossier-page.did.address-changed"),
            Map.entry("contact-address-corrected", "dossier-page.did.contact-address-corrected"),
            Map.entry("registration-lapsed", "dossier-page.did.registration-lapsed"),
            Map.entry("registration-amended", "dossier-page.did.amended"),
            Map.entry("eligibility-assessed", "dossier-page.did.assessed"),
            Map.entry("eligibility-decided accept", "dossier-page.did.accepted"),
            Map.entry("eligibility-decided decline", "dossier-page.did.declined"),
            Map.entry("eligibility-decided askInformation", "dossier-page.did.asked"),
            Map.entry("question-answered", "dossier-page.did.answered"),
            Map.entry("question-taken-back", "dossier-page.did.question-taken-back"),
            Map.entry("review-overdue", "dossier-page.did.review-overdue"),
            Map.entry("review-reopened", "dossier-page.did.review-reopened"),
            Map.entry("decision-revised", "dossier-page.did.decision-revised"),
            Map.entry("exact-point-set", "dossier-page.did.point-set"),
            Map.entry("place-held", "dossier-page.did.place-held"),
            Map.entry("registered-on-behalf", "dossier-page.did.registered-on-behalf"),
            Map.entry("payment-executed", "dossier-page.did.payment-executed"),
            Map.entry("payment-failed", "dossier-page.did.payment-not-executed"),
            Map.entry("place-offered", "dossier-page.did.place-offered"),
            Map.entry("waiting-list-joined", "dossier-page.did.waiting-list"),
            Map.entry("waiting-list-ended", "dossier-page.did.waiting-list-ended"),
            Map.entry("place-lapsed", "dossier-page.did.place-lapsed"),
            Map.entry("participation-confirmed", "dossier-page.did.confirmed"),
            Map.entry("participation-withdrawn", "dossier-page.did.withdrawn"),
            Map.entry("participation-cancelled", "dossier-page.did.cancelled"),
            Map.entry("checked-in", "dossier-page.did.checked-in"),
            Map.entry("attendance-recorded", "dossier-page.did.attendance-recorded"),
            Map.entry("attendance-corrected", "dossier-page.did.attendance-corrected"),
            Map.entry("attendance-closed", "dossier-page.did.attendance-closed"),
            Map.entry("entitlement-assessed", "dossier-page.did.entitlement-assessed"),
            Map.entry("entitlement-decided full", "dossier-page.did.entitled"),
            Map.entry("entitlement-decided none", "dossier-page.did.not-entitled"),
            Map.entry("bank-details-given", "dossier-page.did.account-given"),
            Map.entry("bank-details-corrected", "dossier-page.did.account-corrected"),
            Map.entry("claim-submitted", "dossier-page.did.claimed"),
            Map.entry("claim-checked", "dossier-page.did.claim-checked"),
            Map.entry("claim-reviewed approve", "dossier-page.did.claim-approved"),
            Map.entry("claim-reviewed return", "dossier-page.did.claim-returned"),
            Map.entry("claim-reviewed reject", "dossier-page.did.claim-rejected"),
            Map.entry("claim-forgone", "dossier-page.did.claim-forgone"),
            Map.entry("claim-lapsed", "dossier-page.did.claim-lapsed"),
            Map.entry("claim-annulled", "dossier-page.did.claim-annulled"),
            Map.entry("claim-resumed", "dossier-page.did.claim-resumed"),
            Map.entry("claim-reopened", "dossier-page.did.claim-reopened"),
            Map.entry("payment-decided authorise", "dossier-page.did.payment-authorised"),
            Map.entry("payment-decided sendBack", "dossier-page.did.payment-sent-back"),
            Map.entry("payment-prepared", "dossier-page.did.payment-prepared"),
            Map.entry("payment-collected", "dossier-page.did.payment-collected"),
            Map.entry("payment-released", "dossier-page.did.payment-released"),
            Map.entry("claim-paid", "dossier-page.did.paid"),
            Map.entry("claim-payment-failed", "dossier-page.did.payment-failed"),
            Map.entry("undeliverable-mail-resolved", "dossier-page.did.mail-resolved"),
            Map.entry("mail-sent-again", "dossier-page.did.mail-sent-again"),
            Map.entry("note-written", "dossier-page.did.note-written"),
            Map.entry("legal-hold-set", "dossier-page.did.hold-set"),
            Map.entry("legal-hold-lifted", "dossier-page.did.hold-lifted"),
            Map.entry("personal-data-exported", "dossier-page.did.data-exported"),
            Map.entry("exchange-rescheduled", "dossier-page.did.rescheduled"),
            Map.entry("exchange-cancelled", "dossier-page.did.exchange-cancelled"),
            Map.entry("registration-deadline-changed", "dossier-page.did.deadline-changed"),
            Map.entry("participant-list-approved", "dossier-page.did.list-approved"),
            Map.entry("exchange-closed", "dossier-page.did.exchange-closed"));

    private LoggedWords() {}

    /** {@code accepted the registration}; what has no words of ours yet in the log's own. */
    public static String what(LoggedDecision logged) {
        String action = logged.entry().action();
        String outcome = Objects.requireNonNullElse(logged.entry().outcome(), "");
        String key = WORDS.getOrDefault(action + " " + outcome, WORDS.get(action));
        return key == null ? inItsOwnWords(action, outcome) : Texts.of(key);
    }

    private static String inItsOwnWords(String action, @Nullable String outcome) {
        String words = action.replace('-', ' ');
        return outcome == null || outcome.isEmpty() ? words : words + " (" + outcome + ")";
    }

    /** The account of the staff; otherwise what it was, in words. */
    public static String who(Actor actor) {
        if (actor.equals(Actor.ORGANISATION)) {
            return Texts.of("dossier-page.who.organisation");
        }
        return actor.equals(Actor.SYSTEM)
                ? Texts.of("dossier-page.who.system")
                : actor.id().replace("staff:", "");
    }

    /** {@code coordinator2: accepted the registration (3 May 2022, 10:12)}. */
    public static String whoDidWhatWhen(LoggedDecision logged, ZoneId zone) {
        return Texts.of(
                "dossier-page.meanwhile.entry",
                who(logged.entry().actor()),
                what(logged),
                DeskDates.moment(logged.at(), zone));
    }
}
