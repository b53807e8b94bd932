package eu.groupexchange.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exchanges in the database: the published call as JSON, and beside it what changes while it runs. */
@Repository
public class JdbcExchangeCatalogue implements ExchangeCatalogue {

    private static final Logger log = LoggerFactory.getLogger(JdbcExchangeCatalogue.class);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StoredCall definitions;
    /** The unreadable exchanges that the log names already: once each is enough. */
    private final Set<Slug> complained = ConcurrentHashMap.newKeySet();

    JdbcExchangeCatalogue(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.definitions = new StoredCall(json);
    }

    @Override
    public Optional<Exchange> find(Slug slug) {
        return jdbc.sql("select slug, status, revision, definition from exchange where slug = ?")
                .param(slug.value())
                .query(this::stored)
                .optional()
                .map(this::read);
    }

    @Override
    public Exchange get(Slug slug) {
        return find(slug).orElseThrow(() -> new NoSuchElementException("There is no exchange " + slug));
    }

    @Override
    public List<Exchange> all() {
        List<Exchange> readable = new ArrayList<>();
        each(readable::add, unreadable -> {});
        return readable;
    }

    @Override
    public List<UnreadableExchange> unreadable() {
        List<UnreadableExchange> found = new ArrayList<>();
        each(readable -> {}, found::add);
        return found;
    }

    private void each(Consumer<Exchange> readable, Consumer<UnreadableExchange> unreadable) {
        for (Stored row : jdbc.sql(
                        "select slug, status, revision, definition from exchange order by first_day desc, slug")
                .query(this::stored)
                .list()) {
            try {
                readable.accept(read(row));
            } catch (UnreadableExchangeException e) {
                unreadable.accept(e.exchange());
            }
        }
    }

    public Optional<String> ownerOf(String referencePrefix) {
        return jdbc.sql("select slug from exchange where reference_prefix = ?")
                .param(referencePrefix)
                .query(String.class)
                .optional();
    }

    /** @return false when an exchange of that slug was there already */
    public boolean add(Exchange exchange, Instant publishedAt) {
        return jdbc.sql("""
                        insert into exchange (slug, reference_prefix, status, first_day, last_day,
                            registration_closes_at, definition, published_at)
                        values (:slug, :prefix, :status, :first, :last, :closes, cast(:definition as jsonb), :published)
                        on conflict (slug) do nothing
                        """)
                        .param("slug", exchange.slug().value())
                        .param("prefix", exchange.referencePrefix())
                        .param("status", exchange.status().name())
                        .param("first", exchange.firstDay())
                        .param("last", exchange.lastDay())
                        .param("closes", Moments.column(exchange.registrationClosesAt()))
                        .param("definition", write(exchange))
                        .param("published", Moments.column(publishedAt))
                        .update()
                == 1;
    }

    /** @return false when it had left the status already */
    boolean move(Slug slug, ExchangeStatus from, ExchangeStatus to) {
        return jdbc.sql("update exchange set status = ? where slug = ? and status = ?")
                        .params(to.name(), slug.value(), from.name())
                        .update()
                == 1;
    }

    /** Keeps what a change made of it, and why; the row is to be locked by the caller. */
    public void change(Exchange changed, ExchangeChange change) {
        jdbc.sql("""
                update exchange set status = :status, revision = :revision, first_day = :first, last_day = :last,
                    registration_closes_at = :closes, definition = cast(:definition as jsonb)
                where slug = :slug
                """)
                .param("slug", changed.slug().value())
                .param("status", changed.status().name())
                .param("revision", changed.revision())
                .param("first", changed.firstDay())
                .param("last", changed.lastDay())
                .param("closes", Moments.column(changed.registrationClosesAt()))
                .param("definition", write(changed))
                .update();
        jdbc.sql("""
                insert into exchange_change (exchange, revision, kind, reason, changed_by, changed_at,
                    first_day_before)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        changed.slug().value(),
                        change.revision(),
                        change.kind().name(),
                        change.reason(),
                        change.by(),
                        Moments.column(change.at()),
                        change.firstDayBefore())
                .update();
    }

    Optional<ExchangeChange> lastChange(Slug slug, ExchangeChange.Kind kind) {
        List<ExchangeChange> ofKind =
                changes(slug).stream().filter(change -> change.kind() == kind).toList();
        return ofKind.isEmpty() ? Optional.empty() : Optional.of(ofKind.get(ofKind.size() - 1));
    }

    /** All of them, the first one first. */
    public List<ExchangeChange> changes(Slug slug) {
        return jdbc.sql("""
                select revision, kind, reason, changed_by, changed_at, first_day_before from exchange_change
                where exchange = ? order by revision
                """)
                .param(slug.value())
                .query((row, number) -> new ExchangeChange(
                        row.getInt(1),
                        ExchangeChange.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Moments.of(row, "changed_at"),
                        row.getObject(6, java.time.LocalDate.class)))
                .list();
    }

    public boolean isParticipantListApproved(Slug slug) {
        return jdbc.sql("select participant_list_approved_by is not null from exchange where slug = ?")
                .param(slug.value())
                .query(Boolean.class)
                .single();
    }

    void approveParticipantList(Slug slug, String userId) {
        jdbc.sql("update exchange set participant_list_approved_by = ? where slug = ?")
                .params(userId, slug.value())
                .update();
    }

    void keepOutcomes(Slug slug, Outcomes outcomes) {
        jdbc.sql("update exchange set outcomes = ?, joint_projects = ?, closing_reason = ? where slug = ?")
                .params(outcomes.outcomes(), outcomes.jointProjects(), outcomes.closingReason(), slug.value())
                .update();
    }

    Optional<Outcomes> outcomes(Slug slug) {
        return jdbc.sql("""
                select outcomes, coalesce(joint_projects, ''), coalesce(closing_reason, '') from exchange
                where slug = ? and outcomes is not null
                """)
                .param(slug.value())
                .query((row, n) -> new Outcomes(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The exchange's row stays locked until the caller's transaction ends. */
    public void lock(Slug slug) {
        jdbc.sql("select slug from exchange where slug = ? for update")
                .param(slug.value())
                .query(String.class)
                .optional();
    }

    /** The next number of a participation. */
    int nextNumber(Slug slug) {
        return jdbc.sql("update exchange set last_number = last_number + 1 where slug = ? returning last_number")
                .param(slug.value())
                .query(Integer.class)
                .single();
    }

    private record Stored(Slug slug, String status, int revision, String definition) {}

    private Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new Slug(row.getString("slug")),
                row.getString("status"),
                row.getInt("revision"),
                row.getString("definition"));
    }

    private Exchange read(Stored row) {
        try {
            Exchange exchange = definitions.read(row.slug(), row.status(), row.revision(), row.definition());
            complained.remove(row.slug());
            return exchange;
        } catch (UnreadableExchangeException e) {
            if (complained.add(row.slug())) {
                log.error(e.getMessage());
            }
            throw e;
        }
    }

    private String write(Exchange exchange) {
        try {
            return json.writeValueAsString(exchange);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + exchange.slug(), e);
        }
    }
}
