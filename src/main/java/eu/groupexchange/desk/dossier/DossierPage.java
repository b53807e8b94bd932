package eu.groupexchange.desk.dossier;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.CorrectAttendance;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.undeliverable.MailProblem;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DocumentLine;
import eu.groupexchange.desk.LogLine;
import eu.groupexchange.desk.attendance.SheetLines;
import eu.groupexchange.desk.exchange.ParticipantLine;
import eu.groupexchange.desk.operations.MailPages;
import eu.groupexchange.desk.operations.PendingLine;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.participation.registration.StaffRegistration;
import eu.groupexchange.participation.registration.StaffRegistrations;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.participation.review.Questions;
import eu.groupexchange.participation.review.ReviseDecision;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.PaymentOutlook;
import eu.groupexchange.reimbursement.claim.ReopenClaim;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything about one participation on one page. */
@Controller
@Look(AccessKind.DOSSIER)
class DossierPage {

    private final ExchangeCatalogue exchanges;
    private final Assessments assessments;
    private final StaffRegistrations registrations;
    private final ReviseDecision decisions;
    private final AttendanceRegister attendance;
    private final AttendanceHistory history;
    private final SheetLines sheets;
    private final CorrectAttendance correction;
    private final ReopenClaim reopening;
    private final Claims claims;
    private final CaseHints hints;
    private final StandingIncidents incidents;
    private final Questions questions;
    private final EvidenceStore evidence;
    private final Payments payments;
    private final PaymentOutlook outlook;
    private final DocumentArchive documents;
    private final Outbox outbox;
    private final DecisionLog log;

    DossierPage(
            ExchangeCatalogue exchanges,
            Assessments assessments,
            StaffRegistrations registrations,
            ReviseDecision decisions,
            AttendanceRegister attendance,
            AttendanceHistory history,
            SheetLines sheets,
            CorrectAttendance correction,
            ReopenClaim reopening,
            Claims claims,
            CaseHints hints,
            StandingIncidents incidents,
            Questions questions,
            EvidenceStore evidence,
            Payments payments,
            PaymentOutlook outlook,
            DocumentArchive documents,
            Outbox outbox,
            DecisionLog log) {
        this.exchanges = exchanges;
        this.assessments = assessments;
        this.registrations = registrations;
        this.decisions = decisions;
        this.attendance = attendance;
        this.history = history;
        this.sheets = sheets;
        this.correction = correction;
        this.reopening = reopening;
        this.claims = claims;
        this.hints = hints;
        this.incidents = incidents;
        this.questions = questions;
        this.evidence = evidence;
        this.payments = payments;
        this.outlook = outlook;
        this.documents = documents;
        this.outbox = outbox;
        this.log = log;
    }

    /** A mail in the dossier. */
    record MailLine(
            String title, String recipient, String status, String problem, String when, String text, boolean waiting) {}

    @GetMapping("/desk/participations/{reference}")
    @Transactional(readOnly = true)
    public String dossier(Participation participation, Model model) {
        ParticipationReference reference = participation.reference();
        Exchange exchange = exchanges.get(participation.exchange());
        ZoneId zone = exchange.zone();
        Optional<StaffRegistration> byStaff = registrations.find(reference);
        model.addAttribute("exchange", exchange);
        model.addAttribute("participation", participation);
        model.addAttribute(
                "line", ParticipantLine.of(participation, claims.find(reference).orElse(null), exchange));
        model.addAttribute("answers", AnswerLabels.facts(participation.answers(), byStaff.isPresent()));
        model.addAttribute("byStaff", byStaff.orElse(null));
        model.addAttribute("assessment", assessments.latest(reference).orElse(null));
        model.addAttribute(
                "measurement", MeasurementLine.of(assessments.latest(reference).orElse(null)));
        model.addAttribute("assessments", assessments.all(reference).size());
        model.addAttribute("revisable", decisions.objection(participation).isEmpty());
        model.addAttribute("attendance", attendance.days(reference, exchange));
        model.addAttribute("history", history.of(reference, zone));
        model.addAttribute("sheets", sheets.of(participation, exchange));
        model.addAttribute("mayCorrect", correction.objection(reference).isEmpty());
        model.addAttribute("mayReopen", reopening.objection(reference).isEmpty());
        model.addAttribute(
                "claim",
                claims.find(reference)
                        .map(claim -> ClaimLine.of(claim, exchange.time()))
                        .orElse(null));
        model.addAttribute("pending", PendingLine.all(incidents.pendingIn(reference.value()), zone));
        model.addAttribute("hints", hints.of(reference));
        model.addAttribute("questions", QuestionLine.all(questions.of(reference), participation, zone));
        model.addAttribute("evidence", evidence.of(reference));
        model.addAttribute("payment", payments.find(reference).orElse(null));
        model.addAttribute("whyFailed", outlook.whyFailed(reference));
        model.addAttribute(
                "documents",
                documents.of(reference.value()).stream()
                        .map(document -> DocumentLine.of(document, zone))
                        .toList());
        model.addAttribute(
                "mails",
                outbox.of(reference.value()).stream()
                        .map(mail -> new MailLine(
                                mail.title(),
                                mail.recipient(),
                                MailPages.label(mail.status()).toLowerCase(java.util.Locale.ROOT),
                                MailProblem.inWords(mail.lastError()),
                                DeskDates.moment(mail.sentAt() == null ? mail.queuedAt() : mail.sentAt(), zone),
                                mail.text(),
                                mail.status() == OutgoingMail.Status.QUEUED))
                        .toList());
        model.addAttribute(
                "log",
                log.of(reference.value()).stream()
                        .map(entry -> LogLine.of(entry, zone))
                        .toList());
        model.addAttribute("intact", log.isIntact(reference.value()));
        return "desk/dossier";
    }
}
