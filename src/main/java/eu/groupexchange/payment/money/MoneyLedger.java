package eu.groupexchange.payment.money;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.answer.file.SaidReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Payments by their state, and bookings, each in one statement however many there are. */
@Repository
@Transactional(readOnly = true)
public class MoneyLedger {

    private static final String EUROS = "EUR";

    /**
     * What is authorised anew is not the payment that failed or came back: as long as the ledger has not taken it up, the moment of its
     * authorisation is another.
     */
    private static final String LINES = """
            with money as (
                select claim.reference, p.exchange, exchange.definition ->> 'title' as exchange_title, p.organisation_name, p.country,
                       state.standing, claim.amount, claim.currency,
                       case state.standing
                            when 'WAITING' then (claim.reviewed_at at time zone :zone)::date
                            when 'AUTHORISED' then (claim.authorised_at at time zone :zone)::date
                            when 'IN_RUN' then (run.created_at at time zone :zone)::date
                            when 'PAID' then payment.executed_on
                            when 'FAILED' then run.value_date
                            when 'RETURNED' then back.returned_on end as day,
                       case when state.anew then claim.account_holder else payment.account_holder end as account_holder,
                       case when state.anew then claim.iban else payment.iban end as iban,
                       case when state.anew then claim.reviewed_by else payment.approved_by end as approved_by,
                       (claim.reviewed_at at time zone :zone)::date as approved_on,
                       case when state.anew then claim.authorised_by else payment.authorised_by end as authorised_by,
                       (case when state.anew then claim.authorised_at else payment.authorised_at end at time zone :zone)::date
                           as authorised_on,
                       case when not state.anew then payment.run end as run,
                       case when not state.anew then run.message_id end as message_id,
                       case when not state.anew then payment.end_to_end_id end as end_to_end_id,
                       case when not state.anew then run.requested_on end as requested_on,
                       case when not state.anew then payment.executed_on end as paid_on,
                       case when not state.anew then coalesce(line.bank_reference, run.bank_reference) end as bank_reference,
                       back.returned_on, coalesce(back.reason_code, line.failure_code) as reason_code,
                       coalesce(back.reason_text, line.failure_text) as reason_text
                  from claim
                  join participation p on p.reference = claim.reference
                  join exchange on exchange.slug = p.exchange
                  left join payment on payment.reference = claim.reference
                  left join payment_run run on run.id = payment.run
                  left join payment_order_line line on line.run = payment.run and line.reference = payment.reference
                  left join payment_return back on back.run = payment.run and back.reference = payment.reference
                  cross join lateral (select
                      case when claim.status = 'APPROVED' then 'WAITING'
                           when payment.status is null
                                or claim.status = 'AUTHORISED' and claim.authorised_at <> payment.authorised_at then 'AUTHORISED'
                           when payment.status = 'EXECUTED' then 'PAID'
                           else payment.status end as standing,
                      claim.status = 'APPROVED' or payment.status is null
                          or claim.status = 'AUTHORISED' and claim.authorised_at <> payment.authorised_at as anew) state
                 where claim.status in ('APPROVED', 'AUTHORISED') or payment.reference is not null)
            """;

    private static final String BOOKINGS = """
            with movement as (
                select false as came_back, coalesce(line.value_date, run.value_date) as value_date, line.amount,
                       coalesce(line.bank_reference, run.bank_reference) as bank_reference, null as reason_code, null as reason_text,
                       line.run, line.reference
                  from payment_order_line line join payment_run run on run.id = line.run
                 where line.outcome = 'EXECUTED'
                union all
                select true, back.returned_on, back.amount, back.bank_reference, back.reason_code, back.reason_text,
                       back.run, back.reference
                  from payment_return back)
            select movement.*, line.end_to_end_id, line.account_holder, line.iban, line.organisation, run.message_id, run.currency,
                   p.exchange, p.country, exchange.definition ->> 'title' as exchange_title,
                   coalesce(approved.actor, 'staff:' || payment.approved_by) as approved_by,
                   coalesce(authorised.actor, 'staff:' || payment.authorised_by) as authorised_by
              from movement
              join payment_order_line line on line.run = movement.run and line.reference = movement.reference
              join payment_run run on run.id = movement.run
              join participation p on p.reference = movement.reference
              join exchange on exchange.slug = p.exchange
              left join payment on payment.reference = movement.reference and payment.end_to_end_id = line.end_to_end_id
              left join lateral (select actor from decision_log decided
                  where decided.subject = movement.reference and decided.action = 'claim-reviewed' and decided.outcome = 'approve'
                      and decided.at <= run.created_at order by decided.sequence desc limit 1) approved on true
              left join lateral (select actor from decision_log decided
                  where decided.subject = movement.reference and decided.action = 'payment-decided' and decided.outcome = 'authorise'
                      and decided.at <= run.created_at order by decided.sequence desc limit 1) authorised on true
             where (:exchange = '' or p.exchange = :exchange)
               and (cast(:from as date) is null or movement.value_date >= :from)
               and (cast(:until as date) is null or movement.value_date <= :until)
             order by movement.value_date, movement.run, movement.came_back, movement.reference
            """;

    private final JdbcClient jdbc;
    private final PaymentSettings settings;

    MoneyLedger(JdbcClient jdbc, PaymentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** All states, whichever of them is asked for, of what else is asked. */
    public List<MoneySum> sums(MoneyQuestion question) {
        Map<MoneyStanding, MoneySum> found = new EnumMap<>(MoneyStanding.class);
        asked(
                        question.in(null),
                        "select standing, count(*)::int as payments, sum(amount) as sum from money where %s group by standing")
                .query((row, number) -> new MoneySum(
                        MoneyStanding.valueOf(row.getString("standing")),
                        row.getInt("payments"),
                        new Money(row.getBigDecimal("sum"), Currency.getInstance(EUROS))))
                .list()
                .forEach(sum -> found.put(sum.standing(), sum));
        return Stream.of(MoneyStanding.values())
                .map(standing -> found.getOrDefault(standing, new MoneySum(standing, 0, Money.euros("0.00"))))
                .toList();
    }

    /** Those of the page that is asked for, and one more where there is another page. */
    public List<MoneyLine> page(MoneyQuestion question) {
        return asked(
                        question,
                        "select * from money where %s " + order(question.sort()) + " limit :limit offset :offset")
                .param("limit", MoneyQuestion.PER_PAGE + 1)
                .param("offset", (question.page() - 1) * MoneyQuestion.PER_PAGE)
                .query(MoneyLedger::line)
                .list();
    }

    /** All that are asked for, whatever their page; not kept in memory. */
    public void each(MoneyQuestion question, Consumer<MoneyLine> line) {
        try (Stream<MoneyLine> lines =
                asked(question, "select * from money where %s " + order(question.sort()))
                        .query(MoneyLedger::line)
                        .stream()) {
            lines.forEach(line);
        }
    }

    /** What moved on the paying account in those days, the oldest first. */
    public void bookings(MoneyQuestion question, Consumer<Booking> booking) {
        try (Stream<Booking> found = jdbc
                .sql(BOOKINGS)
                .param("exchange", question.exchange())
                .param("from", question.from())
                .param("until", question.until())
                .query(MoneyLedger::booking)
                .stream()) {
            found.forEach(booking);
        }
    }

    private JdbcClient.StatementSpec asked(MoneyQuestion question, String sql) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (question.standing() != null) {
            conditions.add("standing = :standing");
        }
        if (!question.exchange().isEmpty()) {
            conditions.add("exchange = :exchange");
        }
        if (!question.run().isEmpty()) {
            conditions.add("run = :run");
        }
        if (question.from() != null) {
            conditions.add("day >= :from");
        }
        if (question.until() != null) {
            conditions.add("day <= :until");
        }
        if (!question.words().isEmpty()) {
            conditions.add(
                    "(reference ilike :words or organisation_name ilike :words or run ilike :words or bank_reference ilike :words"
                            + " or end_to_end_id ilike :words)");
        }
        return jdbc.sql(LINES + sql.formatted(String.join(" and ", conditions)))
                .param("zone", settings.zone().getId())
                .param(
                        "standing",
                        question.standing() == null ? null : question.standing().name())
                .param("exchange", question.exchange())
                .param("run", question.run())
                .param("from", question.from())
                .param("until", question.until())
                .param("words", "%" + escaped(question.words()) + "%");
    }

    /** What somebody looks for is itself, and no pattern. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String order(MoneyQuestion.Sort sort) {
        return switch (sort) {
            case REFERENCE -> "order by reference";
            case ORGANISATION -> "order by organisation_name, reference";
            case AMOUNT -> "order by amount desc, reference";
            case OLDEST -> "order by day nulls last, reference";
            case NEWEST -> "order by day desc nulls last, reference";
        };
    }

    private static MoneyLine line(ResultSet row, int number) throws SQLException {
        return new MoneyLine(
                row.getString("reference"),
                row.getString("exchange"),
                row.getString("exchange_title"),
                row.getString("organisation_name"),
                row.getString("country"),
                MoneyStanding.valueOf(row.getString("standing")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                day(row, "day"),
                row.getString("account_holder"),
                row.getString("iban"),
                row.getString("approved_by"),
                day(row, "approved_on"),
                row.getString("authorised_by"),
                day(row, "authorised_on"),
                row.getString("run"),
                row.getString("message_id"),
                row.getString("end_to_end_id"),
                day(row, "requested_on"),
                day(row, "paid_on"),
                row.getString("bank_reference"),
                day(row, "returned_on"),
                new SaidReason(row.getString("reason_code"), row.getString("reason_text")));
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getBoolean("came_back"),
                row.getObject("value_date", LocalDate.class),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("bank_reference"),
                new SaidReason(row.getString("reason_code"), row.getString("reason_text")),
                row.getString("run"),
                row.getString("message_id"),
                row.getString("end_to_end_id"),
                row.getString("exchange"),
                row.getString("exchange_title"),
                row.getString("reference"),
                row.getString("organisation"),
                row.getString("country"),
                row.getString("account_holder"),
                row.getString("iban"),
                account(row, "approved_by"),
                account(row, "authorised_by"));
    }

    private static @org.jspecify.annotations.Nullable String account(ResultSet row, String column) throws SQLException {
        String actor = row.getString(column);
        return actor == null ? null : actor.replaceFirst("^staff:", "");
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
