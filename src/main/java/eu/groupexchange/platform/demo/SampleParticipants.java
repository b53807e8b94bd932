package eu.groupexchange.platform.demo;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.ConfirmParticipation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.ReachAddress;
import eu.groupexchange.participation.SubmitRegistration;
import eu.groupexchange.participation.WithdrawParticipation;
import eu.groupexchange.platform.clock.TimeMachine;
import eu.groupexchange.reimbursement.AttachEvidence;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.reimbursement.SubmitClaim;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
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
    private static final String SLUG = "valenciennes-2022";

    /** What becomes of an organisation, by its number; those beyond the list are reimbursed. */
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
            return number < values().length ? values()[number] : REIMBURSED;
        }

        boolean comes() {
            return compareTo(PARTLY_PRESENT) <= 0;
        }

        boolean claims() {
            return compareTo(RETURNED) <= 0;
        }
    }

    private record Sample(ParticipationReference reference, String organisation, String contact, Fate fate) {}

    private final int number;
    private final ExchangeCatalogue exchanges;
    private final Participations participations;
    private final SubmitRegistration registrations;
    private final ReachAddress addresses;
    private final ConfirmParticipation confirmations;
    private final WithdrawParticipation withdrawals;
    private final AttachEvidence evidence;
    private final SubmitClaim claims;
    private final SampleStaff staff;
    private final TimeMachine time;
    private final SampleOrganisations organisations = new SampleOrganisations();

    SampleParticipants(
            @Value("${demo.participants:0}") int number,
            ExchangeCatalogue exchanges,
            Participations participations,
            SubmitRegistration registrations,
            ReachAddress addresses,
            ConfirmParticipation confirmations,
            WithdrawParticipation withdrawals,
            AttachEvidence evidence,
            SubmitClaim claims,
            SampleStaff staff,
            TimeMachine time) {
        this.number = number;
        this.exchanges = exchanges;
        this.participations = participations;
        this.registrations = registrations;
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.withdrawals = withdrawals;
        this.evidence = evidence;
        this.claims = claims;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (number < 1 || !participations.ofExchange(SLUG).isEmpty()) {
            return;
        }
        List<Sample> all = register();
        review(all);
        attend(all);
        claim(all);
        pay(all);
        log.info("{} sample organisations were played through {}", all.size(), SLUG);
    }

    private List<Sample> register() {
        List<Sample> all = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            Map<String, String> answers = organisations.answers(one);
            all.add(new Sample(
                    registrations.submit(SLUG, answers),
                    answers.get("organisationName"),
                    answers.get("contactName"),
                    Fate.of(one)));
        }
        moveTo("2022-03-28T10:00:00+02:00");
        all.forEach(sample -> addresses.reached(sample.reference()));
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
        each(all, fate -> fate.comes() || fate == Fate.WITHDRAWN, sample -> confirmations.confirm(sample.reference()));
        each(all, Fate.WITHDRAWN::equals, sample -> withdrawals.withdraw(sample.reference()));
        moveTo("2022-04-11T09:00:00+02:00");
        staff.complete("coordinator", SLUG, "Task_ApproveParticipantList", Map.of("participantListApproved", true));
    }

    private void attend(List<Sample> all) {
        Exchange exchange = exchanges.get(SLUG);
        for (LocalDate day : exchange.days()) {
            time.moveTo(day.atTime(18, 30).atZone(exchange.zone()).toInstant());
            boolean lastDay = day.equals(exchange.lastDay());
            List<String> present = all.stream()
                    .filter(sample -> sample.fate().comes() && !(lastDay && sample.fate() == Fate.PARTLY_PRESENT))
                    .map(sample -> sample.reference().value())
                    .toList();
            staff.complete(
                    "coordinator",
                    SLUG,
                    "Task_RecordAttendance",
                    Map.of("attendanceMorning", present, "attendanceAfternoon", present));
        }
        moveTo("2022-05-07T10:00:00+02:00");
    }

    private void claim(List<Sample> all) throws IOException {
        byte[] report = content("/demo/report.pdf");
        byte[] ticket = content("/demo/ticket.pdf");
        each(all, Fate::claims, sample -> {
            evidence.attach(sample.reference(), "report", "closing-report.pdf", itsOwn(report, sample));
            evidence.attach(sample.reference(), "travelEvidence", "train-ticket.pdf", itsOwn(ticket, sample));
            claims.submit(
                    sample.reference(),
                    new ClaimDetails(sample.organisation(), account(sample), true, sample.contact()));
        });
        moveTo("2022-05-09T09:00:00+02:00");
        each(all, fate -> fate.compareTo(Fate.APPROVED) <= 0, sample -> reviewClaim(sample, "approve", "", List.of()));
        each(
                all,
                Fate.RETURNED::equals,
                sample ->
                        reviewClaim(sample, "return", "The ticket does not show the date.", List.of("travelEvidence")));
    }

    /** An account of its own, in its own country; the demo pays nobody. */
    private String account(Sample sample) {
        CountryCode country =
                CountryCode.valueOf(participations.get(sample.reference()).country());
        return Iban.random(country).toString();
    }

    /** To the byte, the file is nobody else's: a comment after its end says whose. */
    private static byte[] itsOwn(byte[] pdf, Sample sample) {
        byte[] whose = ("%" + sample.reference() + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] own = java.util.Arrays.copyOf(pdf, pdf.length + whose.length);
        System.arraycopy(whose, 0, own, pdf.length, whose.length);
        return own;
    }

    private void pay(List<Sample> all) {
        moveTo("2022-05-09T09:30:00+02:00");
        each(all, fate -> fate.compareTo(Fate.PAYMENT_FAILED) <= 0, this::authorise);
        moveTo("2022-05-09T10:00:00+02:00");
        staff.startPaymentRun();
        moveTo("2022-05-09T10:10:00+02:00");
        String run = staff.openPaymentRun();
        List<String> failed = all.stream()
                .filter(sample -> sample.fate() == Fate.PAYMENT_FAILED)
                .map(sample -> sample.reference().value())
                .toList();
        moveTo("2022-05-10T15:00:00+02:00");
        staff.complete(
                "finance",
                run,
                "Task_ExecutePaymentRun",
                Map.of(
                        "valueDate",
                        "2022-05-10",
                        "bankReference",
                        "DEMO-2022-0001",
                        "failedPayments",
                        failed,
                        "failureReason",
                        failed.isEmpty() ? "" : "AC04"));
        each(all, Fate.AUTHORISED::equals, this::authorise);
        moveTo("2022-05-11T09:00:00+02:00");
    }

    private void decide(Sample sample, String decision, String reason) {
        staff.complete(
                "coordinator",
                sample.reference().value(),
                "Task_ReviewEligibility",
                Map.of("eligibilityDecision", decision, "eligibilityReason", reason));
    }

    private void reviewClaim(Sample sample, String decision, String reason, List<String> items) {
        staff.complete(
                "coordinator",
                sample.reference().value(),
                "Task_ReviewClaim",
                Map.of("claimDecision", decision, "claimReason", reason, "returnedItems", items));
    }

    private void authorise(Sample sample) {
        staff.complete(
                "finance",
                sample.reference().value(),
                "Task_AuthorisePayment",
                Map.of("paymentDecision", "authorise", "paymentReason", ""));
    }

    private static void each(List<Sample> all, Predicate<Fate> whose, java.util.function.Consumer<Sample> action) {
        all.stream().filter(sample -> whose.test(sample.fate())).forEach(action);
    }

    private void moveTo(String moment) {
        time.moveTo(OffsetDateTime.parse(moment).toInstant());
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream file = SampleParticipants.class.getResourceAsStream(resource)) {
            return file.readAllBytes();
        }
    }
}
