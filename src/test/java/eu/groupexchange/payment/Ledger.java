package eu.groupexchange.payment;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.run.BankStatement;
import eu.groupexchange.payment.run.CollectPayments;
import eu.groupexchange.payment.run.ExecutePaymentRun;
import eu.groupexchange.payment.run.IssuePaymentOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the story of payments in tests. */
public class Ledger {

    public static final Actor FINANCE = Actor.staff("finance");
    public static final String IBAN = "BE68539007547034";
    public static final String MORNING = "2022-06-10T07:30:15.123456Z";
    /** Monday, after a Friday on which everything is ordered. */
    public static final LocalDate VALUE_DATE = LocalDate.parse("2022-06-13");

    public static final String ON_VALUE_DATE = "2022-06-13T13:00:00Z";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TimeOfTest time;
    private final PreparePayment preparePayment;
    private final CollectPayments collectPayments;
    private final IssuePaymentOrder issuePaymentOrder;
    private final ExecutePaymentRun executePaymentRun;

    Ledger(
            JdbcClient jdbc,
            ObjectMapper json,
            TimeOfTest time,
            PreparePayment preparePayment,
            CollectPayments collectPayments,
            IssuePaymentOrder issuePaymentOrder,
            ExecutePaymentRun executePaymentRun) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.preparePayment = preparePayment;
        this.collectPayments = collectPayments;
        this.issuePaymentOrder = issuePaymentOrder;
        this.executePaymentRun = executePaymentRun;
    }

    /** Nothing is left but the decision log, and it is the morning of 10 June 2022. */
    public void begin() {
        time.is(MORNING);
        // past the guards of what is append-only
        jdbc.sql("""
                        set session_replication_role = replica;
                        truncate exchange, payment_run cascade;
                        set session_replication_role = origin""").update();
        publish("valenciennes-2022", "VAL22");
    }

    public void publish(String slug, String prefix) {
        jdbc.sql("""
                        insert into exchange (slug, reference_prefix, status, first_day, last_day,
                            registration_closes_at, definition, published_at)
                        values (?, ?, 'CLOSED', '2022-05-04', '2022-05-06', now(), ?::jsonb, now())""")
                .params(slug, prefix, call().replace("valenciennes-2022", slug))
                .update();
    }

    public void breakDefinition(String slug) {
        jdbc.sql("update exchange set definition = '{}' where slug = ?")
                .param(slug)
                .update();
    }

    /** An organisation whose claim for this many euros was approved and authorised. */
    public ParticipationReference authorised(String amount) {
        return authorised("valenciennes-2022", "VAL22", amount, "Cluster", "Cluster Liège asbl");
    }

    public ParticipationReference authorised(
            String exchange, String prefix, String amount, String organisation, String accountHolder) {
        var reference = new ParticipationReference("%s-%04d".formatted(prefix, NUMBER.incrementAndGet()));
        jdbc.sql("""
                        insert into participation (reference, exchange, status, organisation_name, organisation_type,
                            country, city, contact_name, email, answers, submitted_at)
                        values (:reference, :exchange, 'ENTITLED', :organisation, 'cluster', 'BE', 'Liège', 'Ann Example',
                            'ann@cluster.example', :answers::jsonb, now())""")
                .param("reference", reference.value())
                .param("exchange", exchange)
                .param("organisation", organisation)
                .param("answers", answers(organisation))
                .update();
        claim(reference, Money.euros(amount), accountHolder, IBAN);
        return reference;
    }

    public void claim(ParticipationReference reference, Money amount, String accountHolder, String iban) {
        jdbc.sql("""
                        insert into claim (reference, status, amount, currency, amount_basis, invited_at, deadline,
                            submitted_at, declaration, signed_by, account_holder, iban, reviewed_by, reviewed_at,
                            authorised_by, authorised_at)
                        values (:reference, 'AUTHORISED', :amount, :currency, 'lump sum', :at, :at, :at, true,
                            'Ann Example', :accountHolder, :iban, 'coordinator', :at, 'finance', :at)
                        on conflict (reference) do update set amount = excluded.amount,
                            currency = excluded.currency, account_holder = excluded.account_holder,
                            iban = excluded.iban""")
                .param("reference", reference.value())
                .param("amount", amount.amount())
                .param("currency", amount.currency().getCurrencyCode())
                .param("at", time.instant().atOffset(ZoneOffset.UTC))
                .param("accountHolder", accountHolder)
                .param("iban", iban)
                .update();
    }

    public ParticipationReference prepared(String amount) {
        ParticipationReference reference = authorised(amount);
        preparePayment.prepare(reference);
        return reference;
    }

    public void preparedAgain(ParticipationReference reference) {
        preparePayment.prepare(reference);
    }

    public PaymentRunId collected() {
        return collectPayments.collect(FINANCE).orElseThrow();
    }

    public PaymentRunId ordered() {
        PaymentRunId run = collected();
        issuePaymentOrder.issue(run);
        return run;
    }

    /** The bank paid the run on the day for which it was asked. */
    public PaymentRunId executed(ParticipationReference... failed) {
        PaymentRunId run = ordered();
        time.is(ON_VALUE_DATE);
        executePaymentRun.execute(run, new BankStatement(VALUE_DATE, "BANK-42", unexplained(List.of(failed))), FINANCE);
        time.is(MORNING);
        return run;
    }

    public static Map<ParticipationReference, PaymentFailure> unexplained(List<ParticipationReference> failed) {
        return failed.stream()
                .collect(Collectors.toMap(reference -> reference, reference -> PaymentFailure.UNEXPLAINED));
    }

    private String answers(String organisation) {
        Map<String, String> answers = Map.of(
                "organisationName", organisation,
                "organisationType", "cluster",
                "country", "BE",
                "city", "Liège",
                "contactName", "Ann Example",
                "email", "ann@cluster.example");
        try {
            return json.writeValueAsString(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String call() {
        try {
            return new ClassPathResource("exchanges/valenciennes-2022.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
