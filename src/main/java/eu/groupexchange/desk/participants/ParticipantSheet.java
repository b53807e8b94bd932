package eu.groupexchange.desk.participants;

import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CaseDetails;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.web.sheet.SheetColumn;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the list for a spreadsheet: those that the page shows, and everything there is. */
final class ParticipantSheet {

    private ParticipantSheet() {}

    /** @param details null where only what the page shows is taken out */
    record Row(CaseStanding standing, @Nullable CaseDetails details) {

        private CaseDetails known() {
            return java.util.Objects.requireNonNull(details);
        }
    }

    static List<SheetColumn<Row>> shown(Exchange exchange) {
        ZoneId zone = exchange.zone();
        return List.of(
                text("grid.sheet.reference", row -> row.standing().reference().value()),
                text(
                        "grid.sheet.organisation",
                        row -> row.standing().organisation().name()),
                text("grid.sheet.country", row -> row.standing().organisation().countryName()),
                text("grid.sheet.city", row -> row.standing().organisation().city()),
                text("grid.sheet.status", row -> row.standing().status().inWords()),
                text("grid.sheet.next", row -> row.standing().next().inWords()),
                text("grid.sheet.waits-for", row -> row.standing().next().holderInWords()),
                SheetColumn.lastDay(Texts.of("grid.sheet.next-by"), zone, row -> row.standing()
                        .next()
                        .dueAt()),
                SheetColumn.lastDay(
                        Texts.of("grid.sheet.confirm-by"),
                        zone,
                        row -> row.standing().status() == ParticipationStatus.INVITED
                                ? row.standing().confirmBy()
                                : null),
                SheetColumn.number(
                        Texts.of("grid.sheet.kilometres"), row -> row.standing().kilometres()),
                text("grid.sheet.recommendation", row -> Optional.ofNullable(
                                row.standing().recommendation())
                        .map(EligibilityReasons::recommendation)
                        .orElse(null)),
                SheetColumn.count(
                        Texts.of("grid.sheet.days"), row -> row.standing().daysPresent()),
                SheetColumn.count(
                        Texts.of("grid.sheet.half-days"), row -> row.standing().halfDays()),
                text(
                        "grid.sheet.claim",
                        row -> ofClaim(row, claim -> claim.status().inWords())),
                SheetColumn.lastDay(
                        Texts.of("grid.sheet.claim-by"),
                        zone,
                        row -> ofClaim(row, CaseStanding.ClaimStanding::deadline)),
                SheetColumn.money(
                        Texts.of("grid.sheet.amount"),
                        row -> row.standing().money().amount() == null
                                ? null
                                : row.standing().money().amount().amount()),
                text(
                        "grid.sheet.currency",
                        row -> row.standing().money().amount() == null
                                ? null
                                : row.standing().money().amount().currency().getCurrencyCode()),
                text("grid.sheet.money", row -> row.standing().money().state().inWords()),
                SheetColumn.day(
                        Texts.of("grid.sheet.paid-on"),
                        row -> row.standing().money().paidOn()),
                text("grid.sheet.bank-reference", row -> row.standing().money().bankReference()),
                SheetColumn.count(
                        Texts.of("grid.sheet.hints"), row -> row.standing().hints()),
                SheetColumn.moment(Texts.of("grid.sheet.registered"), zone, row -> row.standing()
                        .submittedAt()));
    }

    /** @param accounts whether the bank accounts go with it */
    static List<SheetColumn<Row>> everything(Exchange exchange, boolean accounts) {
        ZoneId zone = exchange.zone();
        List<SheetColumn<Row>> all = new ArrayList<>(shown(exchange));
        all.addAll(List.of(
                text("grid.sheet.contact", row -> row.standing().organisation().contactName()),
                text("grid.sheet.contact-role", row -> row.known().answers().get("contactRole")),
                text("grid.sheet.email", row -> row.standing().organisation().email()),
                text("grid.sheet.phone", row -> row.known().answers().get("phone")),
                text("grid.sheet.website", row -> row.known().answers().get("website")),
                text("grid.sheet.type", row -> row.known().organisationType()),
                text("grid.sheet.number", row -> row.known().registrationNumber()),
                text(
                        "grid.sheet.country-code",
                        row -> row.standing().organisation().country()),
                SheetColumn.moment(Texts.of("grid.sheet.address-confirmed"), zone, row -> row.known()
                        .addressConfirmedAt()),
                SheetColumn.moment(Texts.of("grid.sheet.place-confirmed"), zone, row -> row.standing()
                        .confirmedAt()),
                SheetColumn.moment(
                        Texts.of("grid.sheet.ended"), zone, row -> row.known().endedAt()),
                SheetColumn.moment(
                        Texts.of("grid.sheet.claim-invited"),
                        zone,
                        row -> ofDates(row, CaseDetails.ClaimDates::invitedAt)),
                SheetColumn.moment(
                        Texts.of("grid.sheet.claim-sent"),
                        zone,
                        row -> ofClaim(row, CaseStanding.ClaimStanding::submittedAt)),
                text("grid.sheet.reviewed-by", row -> ofDates(row, CaseDetails.ClaimDates::reviewedBy)),
                SheetColumn.moment(
                        Texts.of("grid.sheet.reviewed"), zone, row -> ofDates(row, CaseDetails.ClaimDates::reviewedAt)),
                text("grid.sheet.authorised-by", row -> ofDates(row, CaseDetails.ClaimDates::authorisedBy)),
                SheetColumn.moment(
                        Texts.of("grid.sheet.authorised"),
                        zone,
                        row -> ofDates(row, CaseDetails.ClaimDates::authorisedAt)),
                text("grid.sheet.run", row -> row.standing().money().run()),
                SheetColumn.day(
                        Texts.of("grid.sheet.ordered-for"),
                        row -> row.known().payment() == null
                                ? null
                                : row.known().payment().orderedFor()),
                text(
                        "grid.sheet.end-to-end",
                        row -> row.known().payment() == null
                                ? null
                                : row.known().payment().endToEndId())));
        if (accounts) {
            all.add(text(
                    "grid.sheet.account-holder",
                    row -> row.known().account() == null
                            ? null
                            : row.known().account().holder()));
            all.add(text(
                    "grid.sheet.iban",
                    row -> row.known().account() == null
                            ? null
                            : row.known().account().iban()));
        }
        return all;
    }

    private static SheetColumn<Row> text(String head, Function<Row, @Nullable String> value) {
        return SheetColumn.text(Texts.of(head), value);
    }

    private static <T> @Nullable T ofClaim(Row row, Function<CaseStanding.ClaimStanding, @Nullable T> value) {
        return row.standing().claim() == null
                ? null
                : value.apply(row.standing().claim());
    }

    private static <T> @Nullable T ofDates(Row row, Function<CaseDetails.ClaimDates, @Nullable T> value) {
        return row.known().claim() == null ? null : value.apply(row.known().claim());
    }
}
