package eu.groupexchange.testing;

import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.attendance.sheet.LetIn;
import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.CancelExchange;
import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.exchange.change.ChangeRegistrationDeadline;
import eu.groupexchange.exchange.change.RescheduleExchange;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.participation.registration.SubmitRegistration;
import eu.groupexchange.workflow.contract.TaskKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;

/** An exchange in a story. */
public final class TestExchange {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Story story;
    private final Slug slug;

    TestExchange(Story story, Exchange exchange) {
        this.story = story;
        this.slug = exchange.slug();
    }

    /** As it stands now. */
    public Exchange exchange() {
        return story.bean(ExchangeCatalogue.class).get(slug);
    }

    public Slug slug() {
        return slug;
    }

    public ExchangeStatus status() {
        return exchange().status();
    }

    public TestExchange isCancelled(String reason) {
        story.bean(CancelExchange.class).cancel(slug, change(reason));
        story.work();
        return this;
    }

    /** The registration deadline stays. */
    public TestExchange isMovedTo(LocalDate firstDay, String reason) {
        return isMovedTo(firstDay, null, reason);
    }

    public TestExchange isMovedTo(LocalDate firstDay, @Nullable LocalDate lastRegistrationDay, String reason) {
        story.bean(RescheduleExchange.class).reschedule(slug, firstDay, lastRegistrationDay, change(reason));
        story.work();
        return this;
    }

    public TestExchange takesRegistrationsUntil(LocalDate day, String reason) {
        story.bean(ChangeRegistrationDeadline.class).change(slug, day, change(reason));
        story.work();
        return this;
    }

    /** By a coordinator who looked at it just now. */
    public Change change(String reason) {
        return new Change(exchange().revision(), reason, "coordinator");
    }

    public TestParticipation registers(String country, String city) {
        return registers(answers(country, city));
    }

    public TestParticipation registers(Map<String, String> answers) {
        var reference = story.bean(SubmitRegistration.class).submit(slug(), answers);
        story.work();
        return new TestParticipation(story, this, reference);
    }

    /** A coordinator enters what the organisation asked for. */
    public TestParticipation registersOnBehalf(Map<String, String> answers, String reason) {
        var reference = story.bean(RegisterOnBehalf.class).register(slug(), answers, reason, "coordinator");
        story.work();
        return new TestParticipation(story, this, reference);
    }

    /** Answers as a cluster there would give them, different each time. */
    public static Map<String, String> answers(String country, String city) {
        int number = NUMBER.incrementAndGet();
        return new HashMap<>(Map.ofEntries(
                Map.entry("organisationName", "Rail Cluster " + number),
                Map.entry("organisationType", "cluster"),
                Map.entry("registrationNumber", "REG-" + number),
                Map.entry("country", country),
                Map.entry("city", city),
                Map.entry("website", "https://cluster" + number + ".example"),
                Map.entry("contactName", "Robin Muster"),
                Map.entry("contactRole", "Project manager"),
                Map.entry("email", "robin@cluster" + number + ".example"),
                Map.entry("phone", "+49 351 000" + number),
                Map.entry("motivation", "We look for partners in lightweight construction."),
                Map.entry("interests", "Composites, signalling"),
                Map.entry("privacyConsent", "true")));
    }

    /** The list is approved after the deadline; the sheets are issued. */
    public TestExchange closesRegistration() {
        story.moveTo(exchange().registrationClosesAt().plusSeconds(3600));
        task(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST)
                .complete("coordinator", Map.of("participantListApproved", true));
        return this;
    }

    /** Records who was present on a day, morning and afternoon alike. */
    public TestExchange records(LocalDate day, List<TestParticipation> present) {
        List<String> references = present.stream()
                .map(participation -> participation.reference().value())
                .toList();
        return records(day, references, references);
    }

    public TestExchange records(LocalDate day, List<String> morning, List<String> afternoon) {
        story.moveTo(day.atTime(18, 0).atZone(exchange().zone()).toInstant());
        task(GroupExchangeProcess.RECORD_ATTENDANCE)
                .complete("coordinator", Map.of("attendanceMorning", morning, "attendanceAfternoon", afternoon));
        return this;
    }

    /** All three days with everybody there. */
    public TestExchange takesPlaceWith(TestParticipation... present) {
        closesRegistration();
        exchange().days().forEach(day -> records(day, List.of(present)));
        return this;
    }

    /** The scan of the day's signed sheet is filed by a coordinator. */
    public SignedSheet filesSheet(LocalDate day) {
        byte[] scan = TestPdf.of("signed sheet of " + day + " " + NUMBER.incrementAndGet());
        return story.bean(FileSignedSheet.class)
                .file(slug, day, new LetIn("sheet-" + day + ".pdf", "application/pdf", scan), "coordinator");
    }

    /** Those of all its days. */
    public TestExchange filesSheets() {
        exchange().days().forEach(this::filesSheet);
        return this;
    }

    /** Many at one go; nothing that follows from it happens yet. */
    public List<TestParticipation> registers(int clusters) {
        SubmitRegistration door = story.bean(SubmitRegistration.class);
        return java.util.stream.IntStream.range(0, clusters)
                .mapToObj(number -> door.submit(slug(), answers("DE", "Dresden")))
                .map(reference -> new TestParticipation(story, this, reference))
                .toList();
    }

    /** So many clusters, each accepted at once. */
    public List<TestParticipation> accepts(int clusters) {
        List<TestParticipation> accepted = java.util.stream.IntStream.range(0, clusters)
                .mapToObj(number -> registers("DE", "Dresden").confirmsAddress())
                .toList();
        accepted.forEach(TestParticipation::isAccepted);
        return accepted;
    }

    public TestTask task(TaskKey<?> key) {
        return TestTask.open(story, slug.value(), key.id());
    }

    public boolean hasTask(TaskKey<?> key) {
        return TestTask.isOpen(story, slug.value(), key.id());
    }

    public boolean isRunning() {
        return story.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(slug.value())
                        .count()
                > 0;
    }

    /** When its process goes on by itself next. */
    public List<Instant> timers() {
        return story.timers(slug.value());
    }

    /** The ids of the end events of its processes that were reached, in order. */
    public List<String> ends() {
        HistoryService history = story.bean(HistoryService.class);
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(slug.value())
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

    public List<ArchivedDocument> documents(Class<? extends Paper> paper) {
        return documents(DocumentKind.of(paper));
    }

    public List<ArchivedDocument> documents(DocumentKind kind) {
        return story.bean(DocumentArchive.class).of(slug.value()).stream()
                .filter(document -> document.key().kind().equals(kind))
                .toList();
    }

    /** What the log says that was done to it, oldest first. */
    public List<LoggedDecision> log() {
        return story.bean(DecisionLog.class).of(slug.value());
    }
}
