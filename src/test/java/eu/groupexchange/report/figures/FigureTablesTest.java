package eu.groupexchange.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted once agrees in all tables. */
class FigureTablesTest {

    private final FigureScope scope = new FigureScope(List.of(valenciennes()));

    private static final List<CaseFact> EXCHANGE = List.of(
            SampleFacts.of("DE", ParticipationStatus.REIMBURSED, ClaimStatus.PAID, 6, 1),
            SampleFacts.of("DE", ParticipationStatus.REIMBURSED, ClaimStatus.PAID, 6, 0),
            SampleFacts.of("SI", ParticipationStatus.ENTITLED, ClaimStatus.AUTHORISED, 4, 0),
            SampleFacts.of("SI", ParticipationStatus.ENTITLED, ClaimStatus.RETURNED, 6, 1),
            SampleFacts.of("PL", ParticipationStatus.ENTITLED, ClaimStatus.INVITED, 6, 0),
            SampleFacts.of("PL", ParticipationStatus.UNCLAIMED, ClaimStatus.FORGONE, 6, 0),
            SampleFacts.of("PL", ParticipationStatus.NOT_ENTITLED, null, 0, 0),
            SampleFacts.of("FR", ParticipationStatus.DECLINED, null, null, 0),
            SampleFacts.of("IT", ParticipationStatus.UNDER_REVIEW, null, null, 0),
            SampleFacts.of("IT", ParticipationStatus.WITHDRAWN, null, null, 0),
            SampleFacts.of("IT", ParticipationStatus.REGISTERED, null, null, 0));

    @Test
    void everyRegistrationIsInOneRowOfWhateverIsCounted() {
        assertThat(sum(RegistrationTables.countries(EXCHANGE), "Registered")).isEqualTo(11);
        assertThat(sum(RegistrationTables.kinds(EXCHANGE), "Registered")).isEqualTo(11);
        assertThat(sum(DecisionTables.decisions(EXCHANGE), "Organisations")).isEqualTo(11);
        assertThat(sum(DecisionTables.standings(EXCHANGE), "Organisations")).isEqualTo(11);
        assertThat(last(RegistrationTables.overTime(EXCHANGE, scope), "In all")).isEqualTo(11);
    }

    /** However a case stands: the tables are tried with every status and claim. */
    @Test
    void theTablesAgreeWithEachOtherWhateverThereIs() {
        List<CaseFact> all = new ArrayList<>();
        for (ParticipationStatus status : ParticipationStatus.values()) {
            all.add(SampleFacts.of(status, null));
            Stream.of(ClaimStatus.values()).forEach(claim -> all.add(SampleFacts.of(status, claim)));
        }
        FigureTable funnel = RegistrationTables.funnel(all);
        FigureTable countries = RegistrationTables.countries(all);

        assertThat(sum(DecisionTables.decisions(all), "Organisations")).isEqualTo(all.size());
        assertThat(value(funnel, "Registered")).isEqualTo(sum(countries, "Registered"));
        assertThat(value(funnel, "Accepted"))
                .isEqualTo(sum(countries, "Accepted"))
                .isEqualTo(value(DecisionTables.decisions(all), "Accepted"))
                .isEqualTo(sum(DecisionTables.places(all), "Organisations"));
        assertThat(value(funnel, "Present")).isEqualTo(sum(countries, "Present"));
        assertThat(value(funnel, "Paid"))
                .isEqualTo(sum(countries, "Paid"))
                .isEqualTo(value(ClaimTables.claims(all), "Paid"));
        assertThat(sum(AttendanceTables.presence(all, scope), "Organisations"))
                .isEqualTo(value(DecisionTables.places(all), "Place confirmed and kept"));
    }

    @Test
    void noShowsAreThoseWithAPlaceWhoWereNotThere() {
        FigureTable presence = AttendanceTables.presence(EXCHANGE, scope);

        assertThat(value(presence, "Not there")).isEqualTo(1);
        assertThat(value(presence, "Present in part")).isEqualTo(1);
        assertThat(value(presence, "Present on every half-day")).isEqualTo(5);
    }

    @Test
    void eachLumpSumIsInOneColumn() {
        FigureTable money = ClaimTables.money(EXCHANGE, scope);

        assertThat(money.rows()).singleElement().satisfies(row -> assertThat(row.values())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("900.00", "450.00", "450.00", "450.00", "2250.00"));
    }

    @Test
    void theReturnedRateIsOfThoseThatWereSent() {
        FigureTable claims = ClaimTables.claims(EXCHANGE);

        assertThat(value(claims, "Sent")).isEqualTo(4);
        assertThat(value(claims, "Returned once or more")).isEqualTo(2);
        assertThat(column(claims, "Per cent", "Returned once or more")).isEqualByComparingTo("50");
    }

    @Test
    void howLongItTookIsToldByTheMedianAndTheQuarters() {
        FigureTable durations = DurationTables.durations(EXCHANGE, scope);

        assertThat(column(durations, "Median", "Registration to decision")).isEqualByComparingTo("1.5");
        assertThat(column(durations, "Median", "Last day of the exchange to payment"))
                .isEqualByComparingTo("10");
        assertThat(column(durations, "Median", "Claim sent to payment")).isEqualByComparingTo("7");
        assertThat(DurationTables.quantile(
                        Stream.of("1", "2", "3", "10").map(BigDecimal::new).toList(), 0.5))
                .isEqualByComparingTo("2.5");
        assertThat(DurationTables.quantile(
                        Stream.of("1", "2", "3", "10").map(BigDecimal::new).toList(), 0.75))
                .as("as percentile_cont has it")
                .isEqualByComparingTo("4.8");
    }

    /** The deadline is on the chart, and days without a registration are days, too. */
    @Test
    void registrationsOverTimeGoOnToTheDeadline() {
        FigureTable table = RegistrationTables.overTime(EXCHANGE, scope);

        assertThat(table.rows()).hasSize(14);
        assertThat(table.rows().get(13).label()).isEqualTo("10 April 2022 (last day to register)");
        assertThat(table.rows().get(13).isMarked()).isTrue();
        assertThat(table.rows().get(0).label()).isEqualTo("28 March 2022");
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThat(FigureTable.percent(0, 0)).isNull();
        assertThat(FigureTable.written(null, FigureTable.Unit.PERCENT)).isEqualTo("–");
        assertThat(DurationTables.durations(List.of(), scope).rows()).hasSize(3);
        assertThat(DecisionTables.places(List.of()).isEmpty()).isTrue();
    }

    private static Exchange valenciennes() {
        Exchange exchange = mock();
        when(exchange.slug()).thenReturn(new Slug("valenciennes-2022"));
        when(exchange.title()).thenReturn("Valenciennes");
        when(exchange.zone()).thenReturn(ZoneId.of("Europe/Paris"));
        when(exchange.lastDay()).thenReturn(LocalDate.of(2022, 5, 6));
        when(exchange.days())
                .thenReturn(LocalDate.of(2022, 5, 4)
                        .datesUntil(LocalDate.of(2022, 5, 7))
                        .toList());
        when(exchange.hasProgramme(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any()))
                .thenReturn(true);
        when(exchange.lastRegistrationDay()).thenReturn(LocalDate.of(2022, 4, 10));
        return exchange;
    }

    private static long sum(FigureTable table, String head) {
        int column = index(table, head);
        return table.rows().stream()
                .mapToLong(row -> row.values().get(column).longValue())
                .sum();
    }

    private static long value(FigureTable table, String row) {
        return table.rows().stream()
                .filter(one -> one.label().equals(row))
                .mapToLong(one -> one.values().get(0).longValue())
                .findFirst()
                .orElse(0);
    }

    private static long last(FigureTable table, String head) {
        return table.rows()
                .get(table.rows().size() - 1)
                .values()
                .get(index(table, head))
                .longValue();
    }

    private static BigDecimal column(FigureTable table, String head, String row) {
        return table.rows().stream()
                .filter(one -> one.label().equals(row))
                .findFirst()
                .orElseThrow()
                .values()
                .get(index(table, head));
    }

    private static int index(FigureTable table, String head) {
        return table.columns().stream().map(FigureTable.Column::head).toList().indexOf(head);
    }
}
