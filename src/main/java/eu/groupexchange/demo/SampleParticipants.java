package eu.groupexchange.demo;

import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.attendance.sheet.LetIn;
import eu.groupexchange.attendance.sheet.SignedSheets;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.ReachAddress;
import eu.groupexchange.participation.place.ConfirmParticipation;
import eu.groupexchange.participation.registration.SubmitRegistration;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.platform.clock.TimeMachine;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.claim.SubmitClaim;
import eu.groupexchange.reimbursement.evidence.AttachEvidence;
import eu.groupexchange.workflow.contract.VariableValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plays sample organisations through the sample exchange, until after the first payments, so that every screen has something
 * to show ({@code --demo.participants=N}). Each takes another turn; nothing happens where somebody has registered already.
 */
@Component
@Profile("demo")
@Order(100)
class SampleParticipants implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleParticipants.class);
    private static final Slug SLUG = new Slug("valenciennes-2022");

    /** So many organisations are one of each fate, and the rest of them reimbursed. */
    private static final int ROUND = 20;

    /** So many days have a scan of their sheet to be filed. */
    private static final int SCANS = 3;

    /** What becomes of an organisation, by its number. */
    private enum Fate {
        REIMBURSED,
        PAYMENT_FAILED,
        AUTHORISED,
        APPROVED,
        CLAIMED,
        RETURNED,
        INVITED_TO_CLAIM,
        PARTLY_PRESENT,
        DECLINED,
        NOT_CONFIRMED,
        WITHDRAWN,
        UNDER_REVIEW,
        INFORMATION_REQUESTED;

        static Fate of(int number) {
            int place = number % ROUND;
            return place < values().length ? values()[place] : REIMBURSED;
        }

        boolean comes() {
            return compareTo(PARTLY_PRESENT) <= 0;
        }

        boolean claims() {
            return compareTo(RETURNED) <= 0;
        }
    }

    private record Sample(
            ParticipationReference reference, String organisation, String contact, String iban, Fate fate) {}

    private final int asked;
    private boolean resumed;
    private final SamplePlay play;
    private final Clock clock;
    private final Claims allClaims;
    private final PaymentRuns runs;
    private final ExchangeCatalogue exchanges;
    private final Participations participations;
    private final SubmitRegistration registrations;
    private final ReachAddress addresses;
    private final ConfirmParticipation confirmations;
    private final WithdrawParticipation withdrawals;
    private final AttachEvidence evidence;
    private final SubmitClaim claims;
    private final SignedSheets sheets;
    private final FileSignedSheet filing;
    private final SampleAnswers survey;
    private final SampleStaff staff;
    private final TimeMachine time;
    private final SampleOrganisations organisations = new SampleOrganisations();

    SampleParticipants(
            @Value("${demo.participants:#{null}}") @Nullable String asked,
            SamplePlay play,
            Clock clock,
            Claims allClaims,
            PaymentRuns runs,
            ExchangeCatalogue exchanges,
            Participations participations,
            SubmitRegistration registrations,
            ReachAddress addresses,
            ConfirmParticipation confirmations,
            WithdrawParticipation withdrawals,
            AttachEvidence evidence,
            SubmitClaim claims,
            SignedSheets sheets,
            FileSignedSheet filing,
            SampleAnswers survey,
            SampleStaff staff,
            TimeMachine time) {
        this.asked = SamplePlay.asked(asked);
        this.play = play;
        this.clock = clock;
        this.allClaims = allClaims;
        this.runs = runs;
        this.exchanges = exchanges;
        this.participations = participations;
        this.registrations = registrations;
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.withdrawals = withdrawals;
        this.evidence = evidence;
        this.claims = claims;
        this.sheets = sheets;
        this.filing = filing;
        this.survey = survey;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SamplePlay.State state = play.state().orElse(null);
        if (asked == 0) {
            if (state != null && !state.finished()) {
                log.info(
                        "The story of {} sample organisations was interrupted; a start with --demo.participants={} takes it"
                                + " up again",
                        state.organisations(),
                        state.organisations());
            }
            return;
        }
        if (state == null && !participations.ofExchange(SLUG).isEmpty()) {
            log.info("Somebody has registered for {} already, so no sample organisations are played", SLUG);
            return;
        }
        if (state == null) {
            play.begin(asked);
        } else if (state.finished()) {
            log.info("The {} sample organisations have been played already", state.organisations());
            return;
        }
        int number = state == null ? asked : state.organisations();
        resumed = state != null;
        if (resumed) {
            log.info("The story of {} sample organisations was interrupted; it is taken up again", number);
        }
        playThrough(number);
    }

    /** What cannot be done has been done before an interruption; without one, something is wrong with the story. */
    private void done(boolean now) {
        if (!now && !resumed) {
            throw new IllegalStateException("A task of the sample organisations' story is not open");
        }
    }

    /** Each step looks first whether it was done: an interrupted start is taken up where it was. */
    private void playThrough(int number) {
        try {
            time.moveTo(clock.instant().plusSeconds(1));
            List<Sample> all = register(number);
            review(all);
            attend(all);
            survey.answer(all.stream().map(Sample::reference).toList());
            claim(all);
            pay(all);
            play.finish();
            log.info("{} sample organisations were played through {}", all.size(), SLUG);
        } catch (IOException | RuntimeException e) {
            log.error("The sample organisations could not be played to the end; the next start takes it up again", e);
        }
    }

    private List<Sample> register(int number) {
        Map<String, ParticipationReference> known = new HashMap<>();
        participations.ofExchange(SLUG).forEach(one -> known.put(one.email(), one.reference()));
        List<Sample> all = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            Fate fate = Fate.of(one);
            Map<String, String> answers = organisations.answers(one, fate == Fate.DECLINED);
            ParticipationReference reference = known.get(answers.get("email"));
            if (reference == null && !exchanges.get(SLUG).registrationIsOpen(clock.instant())) {
                log.info("Registration has closed meanwhile, so {} stays away", answers.get("organisationName"));
                continue;
            }
            all.add(new Sample(
                    reference == null ? registrations.submit(SLUG, answers) : reference,
                    answers.get("organisationName"),
                    answers.get("contactName"),
                    organisations.iban(one, answers.get("country")),
                    fate));
        }
        moveTo("2022-03-28T10:00:00+02:00");
        each(all, ParticipationStatus.REGISTERED, fate -> true, sample -> addresses.reached(sample.reference()));
        moveTo("2022-03-28T11:00:00+02:00");
        return all;
    }

    private void review(List<Sample> all) {
        each(
                all,
                fate -> fate.comes() || fate == Fate.NOT_CONFIRMED || fate == Fate.WITHDRAWN,
                sample -> decide(sample, "accept", ""));
        each(all, Fate.DECLINED::equals, sample -> decide(sample, "decline", ""));
        each(
                all,
                Fate.INFORMATION_REQUESTED::equals,
                sample -> decide(sample, "askInformation", "Which of your members will come with you?"));
        moveTo("2022-03-29T09:00:00+02:00");
        each(
                all,
                ParticipationStatus.INVITED,
                fate -> fate.comes() || fate == Fate.WITHDRAWN,
                sample -> confirmations.confirm(sample.reference()));
        each(
                all,
                ParticipationStatus.CONFIRMED,
                Fate.WITHDRAWN::equals,
                sample -> withdrawals.withdraw(sample.reference()));
        moveTo("2022-04-11T09:00:00+02:00");
        done(staff.complete(
                "coordinator",
                GroupExchangeProcess.APPROVE_PARTICIPANT_LIST,
                SLUG,
                VariableValues.of(GroupExchangeProcess.PARTICIPANT_LIST_APPROVED, true)));
    }

    private void attend(List<Sample> all) throws IOException {
        Exchange exchange = exchanges.get(SLUG);
        for (LocalDate day : exchange.days()) {
            forwardTo(day.atTime(18, 30).atZone(exchange.zone()).toInstant());
            boolean lastDay = day.equals(exchange.lastDay());
            List<String> present = all.stream()
                    .filter(sample -> sample.fate().comes()
                            && status(sample) == ParticipationStatus.CONFIRMED
                            && !(lastDay && sample.fate() == Fate.PARTLY_PRESENT))
                    .map(sample -> sample.reference().value())
                    .toList();
            done(staff.recordAttendance(SLUG, day, present));
            fileSheet(exchange, day);
        }
        moveTo("2022-05-07T10:00:00+02:00");
    }

    /** What the copier of the venue would have made of the sheet; of another exchange's days there are no such samples. */
    private void fileSheet(Exchange exchange, LocalDate day) throws IOException {
        int number = exchange.days().indexOf(day) + 1;
        String name = "signed-sheet-day-" + number + ".jpg";
        if (number <= SCANS && sheets.of(exchange.slug(), day).isEmpty()) {
            filing.file(exchange.slug(), day, new LetIn(name, "image/jpeg", content("/demo/" + name)), "coordinator");
        }
    }

    private void claim(List<Sample> all) throws IOException {
        byte[] report = content("/demo/report.pdf");
        byte[] ticket = content("/demo/ticket.pdf");
        each(all, fate -> true, sample -> {
            if (!sample.fate().claims() || !mayClaim(sample)) {
                return;
            }
            evidence.attach(sample.reference(), EvidenceKind.REPORT, "closing-report.pdf", of(sample, report));
            evidence.attach(sample.reference(), EvidenceKind.TRAVEL, "train-ticket.pdf", of(sample, ticket));
            claims.submit(
                    sample.reference(), new ClaimDetails(sample.organisation(), sample.iban(), true, sample.contact()));
        });
        moveTo("2022-05-09T09:00:00+02:00");
        each(all, fate -> fate.compareTo(Fate.APPROVED) <= 0, sample -> reviewClaim(sample, "approve", "", List.of()));
        each(
                all,
                Fate.RETURNED::equals,
                sample ->
                        reviewClaim(sample, "return", "The ticket does not show the date.", List.of("travelEvidence")));
    }

    private void pay(List<Sample> all) {
        moveTo("2022-05-09T09:30:00+02:00");
        each(all, fate -> fate.compareTo(Fate.PAYMENT_FAILED) <= 0, this::authorise);
        moveTo("2022-05-09T10:00:00+02:00");
        if (runs.all().isEmpty()) {
            staff.startPaymentRun();
        }
        moveTo("2022-05-09T10:10:00+02:00");
        List<String> failed = all.stream()
                .filter(sample -> sample.fate() == Fate.PAYMENT_FAILED)
                .map(sample -> sample.reference().value())
                .toList();
        moveTo("2022-05-10T15:00:00+02:00");
        staff.openPaymentRun()
                .ifPresent(run -> done(staff.complete(
                        "finance",
                        PaymentRunProcess.EXECUTE_PAYMENT_RUN,
                        run,
                        VariableValues.of(PaymentRunProcess.VALUE_DATE, "2022-05-10")
                                .and(PaymentRunProcess.BANK_REFERENCE, "DEMO-2022-0001")
                                .and(PaymentRunProcess.FAILED_PAYMENTS, failed)
                                .and(PaymentRunProcess.FAILURE_REASON, failed.isEmpty() ? "" : "AC04"))));
        each(all, Fate.AUTHORISED::equals, this::authorise);
        moveTo("2022-05-11T09:00:00+02:00");
    }

    private void decide(Sample sample, String decision, String reason) {
        done(staff.complete(
                "coordinator",
                ParticipationProcess.REVIEW_ELIGIBILITY,
                sample.reference(),
                VariableValues.of(ParticipationProcess.ELIGIBILITY_DECISION, decision)
                        .and(ParticipationProcess.ELIGIBILITY_REASON, reason)));
    }

    private void reviewClaim(Sample sample, String decision, String reason, List<String> items) {
        done(staff.complete(
                "coordinator",
                ReimbursementProcess.REVIEW_CLAIM,
                sample.reference(),
                VariableValues.of(ReimbursementProcess.CLAIM_DECISION, decision)
                        .and(ReimbursementProcess.CLAIM_REASON, reason)
                        .and(ReimbursementProcess.RETURNED_ITEMS, items)));
    }

    private void authorise(Sample sample) {
        done(staff.complete(
                "finance",
                ReimbursementProcess.AUTHORISE_PAYMENT,
                sample.reference(),
                VariableValues.of(ReimbursementProcess.PAYMENT_DECISION, "authorise")
                        .and(ReimbursementProcess.PAYMENT_REASON, "")));
    }

    private static void each(List<Sample> all, Predicate<Fate> whose, Consumer<Sample> action) {
        all.stream().filter(sample -> whose.test(sample.fate())).forEach(action);
    }

    /** Those who are there on their way, and no further. */
    private void each(List<Sample> all, ParticipationStatus there, Predicate<Fate> whose, Consumer<Sample> action) {
        each(all, whose, sample -> {
            if (status(sample) == there) {
                action.accept(sample);
            }
        });
    }

    private ParticipationStatus status(Sample sample) {
        return participations.get(sample.reference()).status();
    }

    private boolean mayClaim(Sample sample) {
        return allClaims
                .find(sample.reference())
                .filter(claim -> claim.status() == ClaimStatus.INVITED)
                .isPresent();
    }

    /** No two send the same file: a comment behind its end tells them apart. */
    private static byte[] of(Sample sample, byte[] file) {
        byte[] mark = ("\n% " + sample.reference() + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] own = Arrays.copyOf(file, file.length + mark.length);
        System.arraycopy(mark, 0, own, file.length, mark.length);
        return own;
    }

    private void moveTo(String moment) {
        forwardTo(OffsetDateTime.parse(moment).toInstant());
    }

    private void forwardTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            time.moveTo(moment);
        }
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream file = SampleParticipants.class.getResourceAsStream(resource)) {
            return file.readAllBytes();
        }
    }
}
