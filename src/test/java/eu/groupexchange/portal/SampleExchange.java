package eu.groupexchange.portal;

import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.DistanceMode;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.exchange.Slug;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** An exchange for tests of pages; registration closes on 10 April 2022 at the end of the day in Paris. */
final class SampleExchange {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private SampleExchange() {}

    static Exchange valenciennes() {
        return valenciennes(ExchangeStatus.PUBLISHED);
    }

    static Exchange valenciennes(ExchangeStatus status) {
        LocalDate first = LocalDate.of(2022, 5, 4);
        return new Exchange(
                new Slug("valenciennes-2022"),
                "VAL22",
                status,
                "Group exchange in Valenciennes",
                "Three days at the railway cluster of northern France, for clusters that want to compare how they work.",
                List.of("Learn how other clusters serve their members", "Find partners for projects across borders"),
                new Exchange.Host(
                        "i-TRANS",
                        "Transport, mobility and logistics cluster",
                        "FR",
                        "A competitiveness cluster of the region Hauts-de-France, at home in railways and logistics.",
                        "https://www.i-trans.org"),
                new Exchange.Venue(
                        "i-TRANS",
                        "180 rue Joseph Louis Lagrange, Valenciennes",
                        "Valenciennes",
                        50.35909,
                        3.52506,
                        "centre of the city, GeoNames"),
                new Exchange.Contact("Exchange office", "exchange@example.org"),
                new Exchange.Person("Maxime Exemple", "EU project coordinator", "i-TRANS"),
                new Exchange.Person("Dominique Exemple", "Director", "i-TRANS"),
                PARIS,
                first,
                first.plusDays(2),
                ZonedDateTime.of(2022, 4, 11, 0, 0, 0, 0, PARIS).toInstant(),
                List.of(
                        day(first, "Who we are", "What distinguishes each cluster", "The clusters' members"),
                        day(first.plusDays(1), "What we do", "Research and innovation", "Best practices"),
                        day(
                                first.plusDays(2),
                                "What comes next",
                                "Companies meet clusters",
                                "Projects and conclusions")),
                rules(),
                null,
                0);
    }

    private static AgendaDay day(LocalDate date, String title, String morning, String afternoon) {
        return new AgendaDay(
                date,
                title,
                List.of(
                        new AgendaDay.Session(
                                LocalTime.of(9, 0),
                                LocalTime.of(13, 0),
                                morning,
                                "Every cluster presents itself; the host begins.",
                                List.of("Presentations", "Differences worth keeping"),
                                HalfDay.MORNING),
                        new AgendaDay.Session(LocalTime.of(13, 0), LocalTime.of(14, 0), "Lunch", "", List.of(), null),
                        new AgendaDay.Session(
                                LocalTime.of(14, 0),
                                LocalTime.of(18, 0),
                                afternoon,
                                "Examples from every cluster, then a discussion.",
                                List.of("Examples", "Discussion"),
                                HalfDay.AFTERNOON)));
    }

    private static ExchangeRules rules() {
        return new ExchangeRules(
                "VAL22-1",
                List.of(
                        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                        "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
                List.of("FR"),
                new ExchangeRules.Distance(DistanceMode.EXCLUDE, new BigDecimal("200"), new BigDecimal("10")),
                List.of(OrganisationType.CLUSTER, OrganisationType.BUSINESS_NETWORK),
                2,
                7,
                5,
                7,
                List.of(3, 6),
                Money.euros("450.00"),
                30,
                7,
                List.of(10, 20),
                14,
                List.of(EvidenceKind.REPORT, EvidenceKind.TRAVEL),
                3,
                null,
                ExchangeRules.TaskWorkingDays.USUAL,
                Map.of());
    }
}
