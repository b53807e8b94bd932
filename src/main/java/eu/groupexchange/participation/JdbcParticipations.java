package eu.groupexchange.participation;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.groupexchange.database.Json;
import eu.groupexchange.database.Moments;
import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.wording.FormValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Participations in the database; the version of a row makes two changes at once impossible. */
@Repository
public class JdbcParticipations implements Participations {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    JdbcParticipations(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Participation> find(ParticipationReference reference) {
        return jdbc.sql("select * from participation where reference = ?")
                .param(reference.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Participation get(ParticipationReference reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("There is no participation " + reference));
    }

    @Override
    public List<Participation> ofExchange(Slug slug) {
        return jdbc.sql("select * from participation where exchange = ? order by reference")
                .param(slug.value())
                .query(this::read)
                .list();
    }

    /** How many places of the exchange are held. */
    public int placesHeld(Slug slug) {
        return jdbc.sql("select count(*) from participation where exchange = ? and place_held_at is not null")
                .param(slug.value())
                .query(Integer.class)
                .single();
    }

    /** Who waits for a place, in the order of registration. */
    public List<Participation> waitingList(Slug slug) {
        return jdbc.sql("""
            select * from participation where exchange = ? and status = 'WAITING_LIST'
            order by submitted_at, reference
            """).param(slug.value()).query(this::read).list();
    }

    public Optional<ParticipationReference> withFingerprint(Slug slug, String fingerprint) {
        return jdbc.sql("select reference from participation where exchange = ? and fingerprint = ?")
                .params(slug.value(), fingerprint)
                .query(String.class)
                .optional()
                .map(ParticipationReference::new);
    }

    public void add(Participation participation, String fingerprint) {
        write(participation, """
            insert into participation (reference, exchange, status, organisation_name, organisation_type,
                registration_number, country, city, place_name, place_region, latitude, longitude, location_source,
                location_set_by, place_geoname_id, place_territory, contact_name, email, answers, fingerprint,
                submitted_at)
            values (:reference, :exchange, :status, :name, :type, :number, :country, :city, :place, :region,
                :latitude, :longitude, :source, :setBy, :geonameId, :territory, :contact, :email,
                cast(:answers as jsonb), :fingerprint, :submitted)
            """)
                .param("exchange", participation.exchange().value())
                .param("fingerprint", fingerprint)
                .param("submitted", Moments.column(participation.submittedAt()))
                .update();
    }

    /**
     * Keeps the change. An organisation that ended its participation itself may register anew with the same answers.
     *
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile
     */
    public void save(Participation participation) {
        ParticipationState state = participation.state();
        int rows = write(participation, """
            update participation set version = version + 1, status = :status, organisation_name = :name,
                organisation_type = :type, registration_number = :number, country = :country, city = :city,
                place_name = :place, place_region = :region, latitude = :latitude, longitude = :longitude,
                location_source = :source, location_set_by = :setBy, place_geoname_id = :geonameId,
                place_territory = :territory, contact_name = :contact, email = :email,
                answers = cast(:answers as jsonb), address_confirmed_at = :addressConfirmed,
                information_requested = :information, decisions = :decisions,
                place_held_at = :placeHeld, confirm_by = :confirmBy, confirmed_at = :confirmed,
                ended_at = :ended, half_days = :halfDays, days_attended = :days, entitlement_amount = :amount,
                entitlement_reason = :basis,
                fingerprint = case when :status in ('WITHDRAWN', 'LAPSED') then null else fingerprint end
            where reference = :reference and version = :version
            """)
                .param("version", participation.version())
                .param("addressConfirmed", Moments.column(state.addressConfirmedAt()))
                .param("information", state.review().question())
                .param("decisions", state.review().decisions())
                .param("placeHeld", Moments.column(state.place().since()))
                .param("confirmBy", Moments.column(state.place().confirmBy()))
                .param("confirmed", Moments.column(state.place().confirmedAt()))
                .param("ended", Moments.column(state.endedAt()))
                .param("halfDays", participation.halfDays())
                .param("days", participation.daysAttended())
                .param("amount", amount(state.entitlement()))
                .param(
                        "basis",
                        state.entitlement() == null ? null : state.entitlement().reason())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(participation.reference() + " was changed meanwhile");
        }
    }

    private JdbcClient.StatementSpec write(Participation participation, String sql) {
        Registration registration = participation.registration();
        Location location = participation.location();
        return jdbc.sql(sql)
                .param("reference", participation.reference().value())
                .param("status", participation.status().name())
                .param("name", registration.organisationName())
                .param("type", registration.organisationType().value())
                .param("number", registration.registrationNumber())
                .param("country", registration.country())
                .param("city", registration.city())
                .param("place", location == null ? null : location.placeName())
                .param("region", location == null ? null : location.region())
                .param("latitude", location == null ? null : location.latitude())
                .param("longitude", location == null ? null : location.longitude())
                .param("source", location == null ? null : location.source().value())
                .param("setBy", location == null ? null : location.setBy())
                .param("geonameId", location == null ? null : location.geonameId())
                .param("territory", location == null ? null : location.territory())
                .param("contact", registration.contactName())
                .param("email", registration.email())
                .param("answers", answers(registration));
    }

    private Participation read(ResultSet row, int number) throws SQLException {
        ParticipationState state = new ParticipationState(
                ParticipationStatus.valueOf(row.getString("status")),
                new Registration(answers(row.getString("answers"))),
                location(row),
                Moments.orNull(row, "address_confirmed_at"),
                new EligibilityReview(row.getInt("decisions"), row.getString("information_requested")),
                new PlaceHeld(
                        Moments.orNull(row, "place_held_at"),
                        Moments.orNull(row, "confirm_by"),
                        Moments.orNull(row, "confirmed_at")),
                attendance(row),
                entitlement(row),
                Moments.orNull(row, "ended_at"));
        return new Participation(
                new ParticipationReference(row.getString("reference")),
                new Slug(row.getString("exchange")),
                Moments.of(row, "submitted_at"),
                state,
                row.getInt("version"));
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        String source = row.getString("location_source");
        return source == null
                ? null
                : new Location(
                        row.getString("place_name"),
                        row.getString("place_region"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        FormValue.of(MeasuredFrom.class, source),
                        row.getString("location_set_by"),
                        row.getObject("place_geoname_id", Long.class),
                        row.getString("place_territory"));
    }

    private static @Nullable Attendance attendance(ResultSet row) throws SQLException {
        Integer halfDays = row.getObject("half_days", Integer.class);
        Integer days = row.getObject("days_attended", Integer.class);
        return halfDays == null || days == null ? null : new Attendance(halfDays, days);
    }

    private static @Nullable Entitlement entitlement(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("entitlement_amount");
        String reason = row.getString("entitlement_reason");
        return reason == null ? null : new Entitlement(amount == null ? null : new Money(amount, EURO), reason);
    }

    private static @Nullable BigDecimal amount(@Nullable Entitlement entitlement) {
        return entitlement == null || entitlement.amount() == null
                ? null
                : entitlement.amount().amount();
    }

    private String answers(Registration registration) {
        return json.write(registration.answers());
    }

    private Map<String, String> answers(String stored) throws SQLException {
        return json.read(stored, ANSWERS);
    }
}
