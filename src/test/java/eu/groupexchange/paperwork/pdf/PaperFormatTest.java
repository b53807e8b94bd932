package eu.groupexchange.paperwork.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PaperFormatTest {

    private final PaperFormat format =
            new PaperFormat(new eu.groupexchange.wording.VenueTime(ZoneId.of("Europe/Paris"), "Valenciennes"));

    @Test
    void namesAMonthOnceInAPeriod() {
        assertThat(period("2022-05-04", "2022-05-06")).isEqualTo("4 – 6 May 2022");
        assertThat(period("2022-04-29", "2022-05-01")).isEqualTo("29 April – 1 May 2022");
        assertThat(period("2022-12-30", "2023-01-02")).isEqualTo("30 December 2022 – 2 January 2023");
        assertThat(period("2022-05-04", "2022-05-04")).isEqualTo("4 May 2022");
    }

    @Test
    void showsAnInstantInThePapersZone() {
        assertThat(format.moment(Instant.parse("2022-04-10T21:59:59Z")))
                .isEqualTo("10 April 2022, 23:59 (Europe/Paris)");
        assertThat(format.date(Instant.parse("2022-04-10T22:00:00Z"))).isEqualTo("11 April 2022");
    }

    @Test
    void keepsAmountsAndAccountsTogether() {
        assertThat(format.amount(new BigDecimal("5400.00"), "EUR")).isEqualTo("5400.00\u00a0EUR");
        assertThat(format.iban("BE71096123456769")).isEqualTo("BE71\u00a00961\u00a02345\u00a06769");
        assertThat(format.iban("IT60 X054 2811 1010 0000 0123 456"))
                .isEqualTo("IT60 X054 2811 1010 0000 0123 456".replace(' ', '\u00a0'));
    }

    @Test
    void namesCountriesAndKindsOfEvidence() {
        assertThat(format.country("PL")).isEqualTo("Poland");
        assertThat(format.country("Poland")).isEqualTo("Poland");
        assertThat(format.place("", "PL")).isEqualTo("Poland");
        assertThat(format.evidence("travelEvidence")).isEqualTo("Proof of travel");
        assertThat(format.evidence("Ticket")).isEqualTo("Ticket");
    }

    private String period(String first, String last) {
        return format.period(LocalDate.parse(first), LocalDate.parse(last)).replace('\u00a0', ' ');
    }
}
