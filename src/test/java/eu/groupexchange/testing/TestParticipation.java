package eu.groupexchange.testing;

import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CorrectAttendance;
import eu.groupexchange.attendance.checkin.CheckIn;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.ReachAddress;
import eu.groupexchange.participation.place.ConfirmParticipation;
import eu.groupexchange.participation.review.AmendRegistration;
import eu.groupexchange.participation.review.EligibilityDecision;
import eu.groupexchange.participation.review.ReviseDecision;
import eu.groupexchange.participation.review.SetExactPoint;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.ClaimDecision;
import eu.groupexchange.reimbursement.claim.CorrectBankDetails;
import eu.groupexchange.reimbursement.claim.ForgoClaim;
import eu.groupexchange.reimbursement.claim.PaymentDecision;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.claim.ReopenClaim;
import eu.groupexchange.reimbursement.claim.SubmitClaim;
import eu.groupexchange.reimbursement.entitlement.EntitlementDecision;
import eu.groupexchange.reimbursement.evidence.AttachEvidence;
import eu.groupexchange.workflow.contract.TaskKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation in a story. */
public final class TestParticipation {

    public static final byte[] PDF = TestPdf.of("evidence");
    public static final String IBAN = "DE89370400440532013000";
    public static final String OTHER_IBAN = "DE02120300000000202051";

    private final Story story;
    private final TestExchange exchange;
    private final ParticipationReference reference;

    TestParticipation(Story story, TestExchange exchange, ParticipationReference reference) {
        this.story = story;
        this.exchange = exchange;
        this.reference = reference;
    }

    public ParticipationReference reference() {
        return reference;
    }

    public Participation now() {
        return story.bean(Participations.class).get(reference);
    }

    public ParticipationStatus status() {
        return now().status();
    }

    public Claim claim() {
        return story.bean(Claims.class).get(reference);
    }

    public TestParticipation confirmsAddress() {
        story.bean(ReachAddress.class).reached(reference);
        story.work();
        return this;
    }

    public TestParticipation isAccepted() {
        return isAccepted("");
    }

    public TestParticipation isAccepted(String reason) {
        return isReviewed(EligibilityDecision.ACCEPT.value(), reason);
    }

    /** @param reason may be blank where that was recommended */
    public TestParticipation isDeclined(String reason) {
        return isReviewed(EligibilityDecision.DECLINE.value(), reason);
    }

    public TestParticipation isAsked(String question) {
        return isReviewed(EligibilityDecision.ASK_INFORMATION.value(), question);
    }

    /** @param decision as it is sent, whatever that is */
    public TestParticipation isReviewed(String decision, String reason) {
        task(ParticipationProcess.REVIEW_ELIGIBILITY)
                .complete("coordinator", Map.of("eligibilityDecision", decision, "eligibilityReason", reason));
        return this;
    }

    public TestParticipation amends(Map<String, String> answers) {
        story.bean(AmendRegistration.class).amend(reference, answers);
        story.work();
        return this;
    }

    /** The same answers as before, with some of them changed. */
    public TestParticipation amends(String key, String answer) {
        Map<String, String> answers = new java.util.HashMap<>(now().answers());
        answers.put(key, answer);
        return amends(answers);
    }

    public TestParticipation isLocated(double latitude, double longitude) {
        story.bean(SetExactPoint.class)
                .set(
                        reference,
                        new SetExactPoint.Point(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude)),
                        "The address in the register, read from a map.",
                        "coordinator");
        story.work();
        return this;
    }

    public TestParticipation isReconsidered(String reason) {
        story.bean(ReviseDecision.class).revise(reference, reason, "coordinator2");
        story.work();
        return this;
    }

    public TestParticipation confirms() {
        story.bean(ConfirmParticipation.class).confirm(reference);
        story.work();
        return this;
    }

    /** Registered, accepted and confirmed in one go. */
    public TestParticipation comes() {
        return confirmsAddress().isAccepted().confirms();
    }

    public TestParticipation withdraws() {
        story.bean(WithdrawParticipation.class).withdraw(reference);
        story.work();
        return this;
    }

    /** The code on its badge. */
    public String badge() {
        return story.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select code from badge where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    /** Its badge is scanned at the door. */
    public TestParticipation arrives() {
        story.bean(CheckIn.class).checkIn(badge(), "coordinator");
        story.work();
        return this;
    }

    /** @param present such as {@code 2022-05-04 MORNING} */
    public TestParticipation attendanceIsCorrectedTo(String reason, String... present) {
        story.bean(CorrectAttendance.class)
                .correct(
                        reference,
                        Stream.of(present).map(TestParticipation::half).toList(),
                        reason,
                        "coordinator");
        story.work();
        return this;
    }

    private static AttendedHalf half(String text) {
        String[] parts = text.split(" ");
        return new AttendedHalf(LocalDate.parse(parts[0]), HalfDay.valueOf(parts[1]));
    }

    public TestParticipation claimIsReopened(String reason) {
        story.bean(ReopenClaim.class).reopen(reference, reason, "coordinator");
        story.work();
        return this;
    }

    public TestParticipation forgoes() {
        story.bean(ForgoClaim.class).forgo(reference);
        story.work();
        return this;
    }

    public TestParticipation attaches(EvidenceKind kind) {
        story.bean(AttachEvidence.class).attach(reference, kind, kind.value() + ".pdf", PDF);
        return this;
    }

    public TestParticipation claims() {
        return attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL).claims(IBAN);
    }

    public TestParticipation claims(String iban) {
        story.bean(SubmitClaim.class).submit(reference, new ClaimDetails("Rail Cluster e.V.", iban, true, "R. Muster"));
        story.work();
        return this;
    }

    /** After a payment that came back; signed by another person than the claim. */
    public TestParticipation correctsBankDetails(String iban) {
        story.bean(CorrectBankDetails.class)
                .correctReturned(reference, new ClaimDetails("Rail Cluster e.V.", iban, true, "S. Nachfolger"));
        story.work();
        return this;
    }

    /** A coordinator decides where the rule does not. */
    public TestParticipation lumpSumIsFoundDue(String reason) {
        return lumpSumIs(EntitlementDecision.FULL, reason);
    }

    public TestParticipation lumpSumIsFoundNotDue(String reason) {
        return lumpSumIs(EntitlementDecision.NONE, reason);
    }

    private TestParticipation lumpSumIs(EntitlementDecision decision, String reason) {
        task(ParticipationProcess.DECIDE_ENTITLEMENT)
                .complete("coordinator", Map.of("entitlementDecision", decision.value(), "entitlementReason", reason));
        return this;
    }

    public TestParticipation claimIsApproved() {
        return claimIsApprovedBy("coordinator");
    }

    public TestParticipation claimIsApprovedBy(String userId) {
        return claimIs(ClaimDecision.APPROVE, "", List.of(), userId);
    }

    /** @param items that are to be sent anew */
    public TestParticipation claimIsReturned(String reason, String... items) {
        return claimIs(ClaimDecision.RETURN, reason, List.of(items), "coordinator");
    }

    public TestParticipation claimIsRejected(String reason) {
        return claimIs(ClaimDecision.REJECT, reason, List.of(), "coordinator");
    }

    private TestParticipation claimIs(
            ClaimDecision decision, String reason, List<String> returnedItems, String userId) {
        task(ReimbursementProcess.REVIEW_CLAIM)
                .complete(
                        userId,
                        Map.of(
                                "claimDecision",
                                decision.value(),
                                "claimReason",
                                reason,
                                "returnedItems",
                                returnedItems));
        return this;
    }

    public TestParticipation paymentIsAuthorised() {
        return paymentIsAuthorisedBy("finance");
    }

    public TestParticipation paymentIsAuthorisedBy(String userId) {
        return paymentIs(PaymentDecision.AUTHORISE, "", userId);
    }

    public TestParticipation paymentIsSentBack(String reason) {
        return paymentIs(PaymentDecision.SEND_BACK, reason, "finance");
    }

    private TestParticipation paymentIs(PaymentDecision decision, String reason, String userId) {
        task(ReimbursementProcess.AUTHORISE_PAYMENT)
                .complete(userId, Map.of("paymentDecision", decision.value(), "paymentReason", reason));
        return this;
    }

    public TestTask task(TaskKey<?> key) {
        return TestTask.open(story, reference.value(), key.id());
    }

    public boolean hasTask(TaskKey<?> key) {
        return TestTask.isOpen(story, reference.value(), key.id());
    }

    /** The ids of the end events of its own process that were reached, in order; those of reminders among them. */
    public List<String> ends() {
        HistoryService history = story.bean(HistoryService.class);
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("participation")
                .processInstanceBusinessKey(reference.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean isRunning() {
        return story.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .count()
                > 0;
    }

    /** In Cockpit; the dossier stays. */
    public TestParticipation isDeletedByAnAdministrator() {
        RuntimeService runtime = story.bean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "deleted in Cockpit"));
        return this;
    }

    /** The subjects of the mails queued to it, oldest first. */
    public List<String> mails() {
        return story.bean(eu.groupexchange.correspondence.Outbox.class).of(reference.value()).stream()
                .map(eu.groupexchange.correspondence.OutgoingMail::occasion)
                .toList();
    }

    /** The calendar entry in the mail of that occasion, its lines unfolded; empty where it has none. */
    public String calendar(String occasion) {
        return story.bean(JdbcClient.class)
                .sql("select coalesce(calendar, '') from mail where subject = ? and occasion = ?")
                .params(reference.value(), occasion)
                .query(String.class)
                .single()
                .replace("\r\n ", "");
    }

    /** The text of the mail of that occasion. */
    public String mail(String occasion) {
        return mailOf(occasion).text();
    }

    /** When the mail of that occasion was written. */
    public Instant mailedAt(String occasion) {
        return mailOf(occasion).queuedAt();
    }

    private eu.groupexchange.correspondence.OutgoingMail mailOf(String occasion) {
        return story.bean(eu.groupexchange.correspondence.Outbox.class).of(reference.value()).stream()
                .filter(mail -> mail.occasion().equals(occasion))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No mail " + occasion + " among " + mails()));
    }

    public List<ArchivedDocument> documents(Class<? extends Paper> paper) {
        return documents(DocumentKind.of(paper));
    }

    public List<ArchivedDocument> documents(DocumentKind kind) {
        return story.bean(DocumentArchive.class).of(reference.value()).stream()
                .filter(document -> document.key().kind().equals(kind))
                .toList();
    }

    /** When its process goes on by itself next. */
    public List<Instant> timers() {
        return story.timers(reference.value());
    }
}
