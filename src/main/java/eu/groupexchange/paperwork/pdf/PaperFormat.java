package eu.groupexchange.paperwork.pdf;

import eu.groupexchange.paperwork.Issue;
import eu.groupexchange.paperwork.Sealing;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.VenueTime;
import eu.groupexchange.wording.WrittenDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How papers write dates, amounts and codes; the templates know it as {@code format}. */
class PaperFormat {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final String NO_BREAK = "\u00a0";

    private final VenueTime venue;
    private final ZoneId zone;

    PaperFormat(VenueTime venue) {
        this.venue = venue;
        this.zone = venue.zone();
    }

    /** {@code the end of 10 April 2022 (Valenciennes time)} */
    public String until(Instant deadline) {
        return venue.until(deadline);
    }

    /** How a half-day was attended, or that there was nothing to attend. */
    public String attended(boolean programme, boolean present) {
        if (present) {
            return Texts.of("papers.format.attended");
        }
        return programme ? "–" : Texts.of("papers.format.no-programme");
    }

    /** {@code 4 May 2022} */
    public String date(LocalDate date) {
        return WrittenDates.day(date);
    }

    /** The date on which it was in the paper's zone. */
    public String date(Instant instant) {
        return WrittenDates.day(instant, zone);
    }

    /** {@code Wednesday, 4 May 2022} */
    public String weekday(LocalDate date) {
        return WrittenDates.weekday(date);
    }

    /** {@code 4 – 6 May 2022}, naming month and year twice only where they differ. */
    public String period(LocalDate first, LocalDate last) {
        String dash = NO_BREAK + "–" + NO_BREAK;
        return WrittenDates.period(first, last, dash, dash, " – ");
    }

    /** {@code 10 April 2022, 23:59 (Europe/Paris)} */
    public String moment(Instant instant) {
        return WrittenDates.moment(instant, zone) + " (" + zone + ")";
    }

    /** With seconds, in the paper's zone. */
    public String exact(Instant instant) {
        return WrittenDates.exact(instant, zone);
    }

    /** {@code Version 2, replaces version 1 of 3 April 2022}. */
    public String version(Issue issue) {
        return issue.replaced() == null
                ? Texts.of("papers.format.version", issue.version())
                : Texts.of(
                        "papers.format.version-replaces", issue.version(), issue.version() - 1, date(issue.replaced()));
    }

    /** Who sealed it, or that and why nobody did. */
    public String sealing(Issue issue) {
        Sealing sealing = issue.sealing();
        if (sealing instanceof Sealing.By by) {
            return Texts.of("papers.format.sealed-by", by.name());
        }
        if (sealing instanceof Sealing.NotYet early) {
            return Texts.of("papers.format.unsealed-not-yet", date(early.from()));
        }
        return sealing instanceof Sealing.Ended late
                ? Texts.of("papers.format.unsealed-ended", date(late.at()))
                : Texts.of("papers.format.unsealed");
    }

    public String time(LocalTime time) {
        return WrittenDates.time(time);
    }

    /** {@code 450.00 EUR}: ungrouped, as the payment file writes it. */
    public String amount(BigDecimal amount, String currency) {
        return amount.toPlainString() + NO_BREAK + currency;
    }

    /** In groups of four, as banks print it. */
    public String iban(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1" + NO_BREAK);
    }

    /** The English name of a country given by its ISO 3166 alpha-2 code; anything else as it is. */
    public String country(String country) {
        return COUNTRIES.contains(country) ? new Locale("", country).getDisplayCountry(Locale.ENGLISH) : country;
    }

    /** City and country; the country alone where there is no city. */
    public String place(String city, String country) {
        return city.isBlank() ? country(country) : city + ", " + country(country);
    }

    /** What a kind of evidence, given by its form key, is called; anything else as it is. */
    public String evidence(String kind) {
        return switch (kind) {
            case "report" -> Texts.of("papers.evidence.report");
            case "travelEvidence" -> Texts.of("papers.evidence.travel");
            case "accommodationEvidence" -> Texts.of("papers.evidence.stay");
            default -> kind;
        };
    }
}
