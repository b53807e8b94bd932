package eu.groupexchange.overview;

import eu.groupexchange.database.Moments;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.hints.HintCounts;
import eu.groupexchange.wording.FormValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How cases stand, for lists, exports and figures: a few statements however many there are. Nothing of it is stored, so it says what is so
 * at this moment. Cases of an exchange that is damaged are left out.
 */
@Repository
@Transactional(readOnly = true)
public class CaseStandings {

    private static final int AT_ONCE = 500;
    private static final String ASKED_ABOUT = "exchange = any(:slugs)";

    private final JdbcClient jdbc;
    /** Fetches some rows at a time; PostgreSQL's driver would read all of them otherwise. */
    private final JdbcClient streaming;

    private final ExchangeCatalogue exchanges;
    private final HintCounts hints;
    private final Clock clock;

    CaseStandings(DataSource database, ExchangeCatalogue exchanges, HintCounts hints, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        JdbcTemplate fetching = new JdbcTemplate(database);
        fetching.setFetchSize(AT_ONCE);
        this.streaming = JdbcClient.create(fetching);
        this.exchanges = exchanges;
        this.hints = hints;
        this.clock = clock;
    }

    /** @throws NoSuchElementException where there is no such case */
    public CaseStanding of(ParticipationReference reference) {
        return these(List.of(reference)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no participation " + reference));
    }

    /** In the order of their references; those that there are not are left out. */
    public List<CaseStanding> these(Collection<ParticipationReference> references) {
        String[] which = references.stream().map(ParticipationReference::value).toArray(String[]::new);
        return withHints(select(
                        jdbc,
                        "p.reference = any(:which)",
                        exchanges.all(),
                        "select standing.*, " + StandingSql.KILOMETRES + " as kilometres from standing order by "
                                + GridSort.REFERENCE.order(false))
                .param("which", which)
                .query(this::read)
                .list());
    }

    /** A page of what was asked for; the last one where there are fewer. */
    public CasePage page(GridQuestion question) {
        long total = count(question);
        GridQuestion shown =
                question.page(Math.min(question.page(), CasePage.pages(total, question.size())), question.size());
        GridCondition condition = GridCondition.of(shown, "asked");
        String order = shown.sort().order(shown.descending());
        String found = condition.sql() + " order by " + order + " limit :size offset :offset";
        boolean plain = GridCondition.isPlain(shown) && shown.sort().isPlain();
        List<CaseStanding> rows = select(
                        jdbc,
                        plain
                                ? "p.reference in (select reference from participation standing where " + ASKED_ABOUT
                                        + " and " + found + ")"
                                : "p." + ASKED_ABOUT,
                        of(shown),
                        "select standing.*, " + StandingSql.KILOMETRES + " as kilometres from (select * from standing"
                                + (plain ? "" : " where " + found) + ") standing order by " + order)
                .params(condition.values())
                .param("size", shown.size())
                .param("offset", (shown.page() - 1) * shown.size())
                .query(this::read)
                .list();
        return new CasePage(shown, withHints(rows), total);
    }

    /** All that was asked for, whatever its page, in its order. They come one by one and are never all in memory. */
    public void all(GridQuestion question, Consumer<CaseStanding> each) {
        GridCondition condition = GridCondition.of(question, "asked");
        List<CaseStanding> waiting = new ArrayList<>();
        try (Stream<CaseStanding> rows = about(
                streaming,
                question,
                "select standing.*, " + StandingSql.KILOMETRES + " as kilometres from standing where "
                        + condition.sql() + " order by "
                        + question.sort().order(question.descending()))
                .params(condition.values())
                .query(this::read)
                .stream()) {
            rows.forEach(row -> {
                waiting.add(row);
                if (waiting.size() == AT_ONCE) {
                    withHints(waiting).forEach(each);
                    waiting.clear();
                }
            });
        }
        withHints(waiting).forEach(each);
    }

    /** The references of all that was asked for, whatever its page, in its order. */
    public List<ParticipationReference> references(GridQuestion question) {
        GridCondition condition = GridCondition.of(question, "asked");
        return about(
                        jdbc,
                        question,
                        "select reference from standing where " + condition.sql() + " order by "
                                + question.sort().order(question.descending()))
                .params(condition.values())
                .query(String.class)
                .list()
                .stream()
                .map(ParticipationReference::new)
                .toList();
    }

    /** How many were found, on all pages. */
    public long count(GridQuestion question) {
        GridCondition condition = GridCondition.of(question, "asked");
        JdbcClient.StatementSpec counting = GridCondition.isPlain(question)
                ? jdbc.sql("select count(*) from participation where " + ASKED_ABOUT + " and " + condition.sql())
                        .params(new Venues(of(question), clock.instant()).columns())
                : about(jdbc, question, "select count(*) from standing where " + condition.sql());
        return counting.params(condition.values()).query(Long.class).single();
    }

    /** From which countries there are any, ISO 3166-1 alpha-2. */
    public List<String> countries(Slug exchange) {
        return jdbc.sql("select distinct country from participation where exchange = ?")
                .param(exchange.value())
                .query(String.class)
                .list();
    }

    /** How many there are of each kind in an exchange. */
    public Map<CaseView, Long> counts(Slug exchange) {
        return countsByExchange(exchange).getOrDefault(exchange, Map.of());
    }

    /** The same of every exchange that has any. */
    public Map<Slug, Map<CaseView, Long>> counts() {
        return countsByExchange(null);
    }

    private Map<Slug, Map<CaseView, Long>> countsByExchange(@Nullable Slug exchange) {
        Map<String, Object> values = new HashMap<>();
        String columns = Arrays.stream(CaseView.values())
                .map(view -> {
                    GridCondition condition = GridCondition.of(view.of(exchange), view.name() + "_");
                    values.putAll(condition.values());
                    return "count(*) filter (where " + condition.sql() + ") as \"" + view.name() + '"';
                })
                .collect(Collectors.joining(", "));
        Map<Slug, Map<CaseView, Long>> counts = new HashMap<>();
        about(jdbc, GridQuestion.of(exchange), "select exchange, " + columns + " from standing group by exchange")
                .params(values)
                .query((row, number) -> counts.put(new Slug(row.getString("exchange")), counts(row)))
                .list();
        return counts;
    }

    private static Map<CaseView, Long> counts(ResultSet row) throws SQLException {
        Map<CaseView, Long> counts = new EnumMap<>(CaseView.class);
        for (CaseView view : CaseView.values()) {
            counts.put(view, row.getLong(view.name()));
        }
        return counts;
    }

    /** @param sql on {@code standing}, which has the cases of the exchange that was asked about, or of all */
    private JdbcClient.StatementSpec about(JdbcClient client, GridQuestion question, String sql) {
        return select(client, "p." + ASKED_ABOUT, of(question), sql);
    }

    private Collection<Exchange> of(GridQuestion question) {
        Slug exchange = question.exchange();
        return exchange == null
                ? exchanges.all()
                : exchanges.find(exchange).stream().toList();
    }

    private JdbcClient.StatementSpec select(JdbcClient client, String which, Collection<Exchange> of, String sql) {
        Instant now = clock.instant();
        return client.sql(StandingSql.standing(which) + sql)
                .params(new Venues(of, now).columns())
                .param("now", Moments.column(now))
                .param("engineZone", ZoneId.systemDefault().getId())
                .param("reviewEligibility", ParticipationProcess.REVIEW_ELIGIBILITY.id())
                .param("decideEntitlement", ParticipationProcess.DECIDE_ENTITLEMENT.id())
                .param("reviewClaim", ReimbursementProcess.REVIEW_CLAIM.id())
                .param("authorisePayment", ReimbursementProcess.AUTHORISE_PAYMENT.id())
                .param("executePaymentRun", PaymentRunProcess.EXECUTE_PAYMENT_RUN.id());
    }

    private List<CaseStanding> withHints(List<CaseStanding> rows) {
        Map<String, Integer> counted =
                hints.of(rows.stream().map(CaseStanding::reference).toList());
        return rows.stream()
                .map(row -> row.withHints(counted.getOrDefault(row.reference().value(), 0)))
                .toList();
    }

    private CaseStanding read(ResultSet row, int number) throws SQLException {
        String recommendation = row.getString("recommendation");
        return new CaseStanding(
                new ParticipationReference(row.getString("reference")),
                new Slug(row.getString("exchange")),
                ZoneId.of(row.getString("zone")),
                new CaseStanding.Organisation(
                        row.getString("organisation_name"),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("contact_name"),
                        row.getString("email")),
                ParticipationStatus.valueOf(row.getString("status")),
                new NextStep(
                        Step.valueOf(row.getString("step")),
                        row.getString("claimed_by"),
                        row.getString("claimed_by_name"),
                        Moments.orNull(row, "due_at")),
                Moments.of(row, "submitted_at"),
                Moments.orNull(row, "confirm_by"),
                Moments.orNull(row, "confirmed_at"),
                row.getBigDecimal("kilometres"),
                recommendation == null ? null : FormValue.of(Recommendation.class, recommendation),
                row.getObject("half_days", Integer.class),
                row.getObject("days_attended", Integer.class),
                claim(row),
                money(row),
                0);
    }

    private static CaseStanding.@Nullable ClaimStanding claim(ResultSet row) throws SQLException {
        String status = row.getString("claim_status");
        return status == null
                ? null
                : new CaseStanding.ClaimStanding(
                        ClaimStatus.valueOf(status),
                        Moments.of(row, "claim_deadline"),
                        Moments.orNull(row, "claim_submitted_at"));
    }

    private static CaseStanding.MoneyStanding money(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new CaseStanding.MoneyStanding(
                MoneyState.valueOf(row.getString("money")),
                amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                row.getObject("paid_on", LocalDate.class),
                row.getString("run"),
                row.getString("bank_reference"));
    }
}
