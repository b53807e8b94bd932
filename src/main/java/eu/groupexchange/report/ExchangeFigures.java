package eu.groupexchange.report;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.place.Places;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of an exchange as they stand. Registrations are counted in {@link ReportRow}s, sums come from the ledger. */
@Component
@Transactional(readOnly = true)
public class ExchangeFigures {

    private final Participations participations;
    private final Claims claims;
    private final PaidLumpSums ledger;
    private final Places places;

    ExchangeFigures(Participations participations, Claims claims, PaidLumpSums ledger, Places places) {
        this.participations = participations;
        this.claims = claims;
        this.ledger = ledger;
        this.places = places;
    }

    /** What there is to say beside where the registrations stand. */
    public List<ReportFigure> of(Exchange exchange) {
        List<Participation> all = participations.ofExchange(exchange.slug());
        List<Participation> present = all.stream()
                .filter(participation -> Objects.requireNonNullElse(participation.halfDays(), 0) > 0)
                .toList();
        Map<ParticipationReference, Money> paid = ledger.of(exchange.slug());
        BigDecimal sum = paid.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<ReportFigure> figures = new ArrayList<>(List.of(
                figure("Registrations", all.size()),
                figure(Texts.of("report.exchange-figures.countries-of-the-registrations"), countries(all)),
                figure(Texts.of("report.exchange-figures.organisations-present"), present.size()),
                figure(Texts.of("report.exchange-figures.countries-present"), countries(present)),
                figure(Texts.of("report.exchange-figures.lump-sums-paid"), paid.size()),
                new ReportFigure(
                        Texts.of("report.exchange-figures.sum-lump-sums"),
                        sum.setScale(2) + " "
                                + exchange.rules().lumpSum().currency().getCurrencyCode())));
        Places.Standing standing = places.of(exchange);
        if (standing.capacity() != null) {
            figures.add(new ReportFigure(
                    Texts.of("report.exchange-figures.places-held"), standing.held() + " of " + standing.capacity()));
        }
        return figures;
    }

    /** How many registrations stand where; together they are all, and rows that nobody is in are left out. */
    public List<ReportFigure> standings(Exchange exchange) {
        Map<ReportRow, Integer> counted = new EnumMap<>(ReportRow.class);
        participations.ofExchange(exchange.slug()).forEach(one -> counted.merge(row(one), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(row -> figure(row.getKey().label(), row.getValue()))
                .toList();
    }

    /** All of it as lists in Markdown. */
    public String text(Exchange exchange) {
        return list(of(exchange)) + "\n\nWhere the registrations stand:\n\n" + list(standings(exchange));
    }

    private static String list(List<ReportFigure> figures) {
        return figures.stream()
                .map(figure -> "* " + figure.label() + ": " + figure.value())
                .collect(Collectors.joining("\n"));
    }

    public List<ReportLine> lines(Exchange exchange) {
        Map<ParticipationReference, Money> paid = ledger.of(exchange.slug());
        return participations.ofExchange(exchange.slug()).stream()
                .map(participation -> new ReportLine(
                        participation.reference().value(),
                        participation.organisationName(),
                        participation.country(),
                        row(participation).label(),
                        Objects.requireNonNullElse(participation.halfDays(), 0),
                        paid.containsKey(participation.reference())
                                ? paid.get(participation.reference()).amount()
                                : null))
                .toList();
    }

    private ReportRow row(Participation participation) {
        return ReportRow.of(
                participation.status(),
                claims.find(participation.reference()).map(Claim::status).orElse(null));
    }

    private static ReportFigure figure(String label, long value) {
        return new ReportFigure(label, String.valueOf(value));
    }

    private static long countries(List<Participation> all) {
        return all.stream().map(Participation::country).distinct().count();
    }
}
