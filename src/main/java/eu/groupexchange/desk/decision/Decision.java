package eu.groupexchange.desk.decision;

import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may decide about a case, with the words of its form. */
enum Decision {
    ELIGIBILITY(
            ParticipationProcess.REVIEW_ELIGIBILITY,
            StaffGroup.COORDINATORS,
            ParticipationProcess.ELIGIBILITY_DECISION,
            ParticipationProcess.ELIGIBILITY_REASON,
            Texts.of("dossier-page.decide.eligibility.heading"),
            Texts.of("dossier-page.decide.eligibility.reason-hint"),
            Texts.of("dossier-page.decide.eligibility.done"),
            List.of(
                    new Choice("accept", Texts.of("dossier-page.decide.eligibility.accept")),
                    new Choice("decline", Texts.of("dossier-page.decide.eligibility.decline")),
                    new Choice("askInformation", Texts.of("dossier-page.decide.eligibility.ask")))),
    ENTITLEMENT(
            ParticipationProcess.DECIDE_ENTITLEMENT,
            StaffGroup.COORDINATORS,
            ParticipationProcess.ENTITLEMENT_DECISION,
            ParticipationProcess.ENTITLEMENT_REASON,
            Texts.of("dossier-page.decide.entitlement.heading"),
            Texts.of("dossier-page.decide.entitlement.reason-hint"),
            Texts.of("dossier-page.decide.entitlement.done"),
            List.of(
                    new Choice("full", Texts.of("dossier-page.decide.entitlement.full")),
                    new Choice("none", Texts.of("dossier-page.decide.entitlement.none")))),
    CLAIM(
            ReimbursementProcess.REVIEW_CLAIM,
            StaffGroup.COORDINATORS,
            ReimbursementProcess.CLAIM_DECISION,
            ReimbursementProcess.CLAIM_REASON,
            Texts.of("dossier-page.decide.claim.heading"),
            Texts.of("dossier-page.decide.claim.reason-hint"),
            Texts.of("dossier-page.decide.claim.done"),
            List.of(
                    new Choice("approve", Texts.of("dossier-page.decide.claim.approve")),
                    new Choice("return", Texts.of("dossier-page.decide.claim.return")),
                    new Choice("reject", Texts.of("dossier-page.decide.claim.reject")))),
    PAYMENT(
            ReimbursementProcess.AUTHORISE_PAYMENT,
            StaffGroup.FINANCE,
            ReimbursementProcess.PAYMENT_DECISION,
            ReimbursementProcess.PAYMENT_REASON,
            Texts.of("dossier-page.decide.payment.heading"),
            Texts.of("dossier-page.decide.payment.reason-hint"),
            Texts.of("dossier-page.decide.payment.done"),
            List.of(
                    new Choice("authorise", Texts.of("dossier-page.decide.payment.authorise")),
                    new Choice("sendBack", Texts.of("dossier-page.decide.payment.send-back"))));

    /** One of several; {@code value} is what the form sends. */
    record Choice(String value, String label) {}

    private final TaskKey<ParticipationReference> task;
    private final StaffGroup group;
    private final ProcessVariable<String> decided;
    private final ProcessVariable<String> reason;
    private final String heading;
    private final String reasonHint;
    private final String done;
    private final List<Choice> choices;

    Decision(
            TaskKey<ParticipationReference> task,
            StaffGroup group,
            ProcessVariable<String> decided,
            ProcessVariable<String> reason,
            String heading,
            String reasonHint,
            String done,
            List<Choice> choices) {
        this.task = task;
        this.group = group;
        this.decided = decided;
        this.reason = reason;
        this.heading = heading;
        this.reasonHint = reasonHint;
        this.done = done;
        this.choices = choices;
    }

    /** The decision that a task is; empty for a task of another kind. */
    static Optional<Decision> of(String taskKey) {
        return Arrays.stream(values())
                .filter(one -> one.task.id().equals(taskKey))
                .findFirst();
    }

    /** The end of its address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    TaskKey<ParticipationReference> task() {
        return task;
    }

    /** Whose it is. */
    StaffGroup group() {
        return group;
    }

    ProcessVariable<String> decided() {
        return decided;
    }

    ProcessVariable<String> reason() {
        return reason;
    }

    String heading() {
        return heading;
    }

    String reasonHint() {
        return reasonHint;
    }

    /** What is said when it is made. */
    String done() {
        return done;
    }

    List<Choice> choices() {
        return choices;
    }

    boolean isOneOf(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
