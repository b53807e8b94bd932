package eu.groupexchange.report;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.place.Places;
import eu.groupexchange.report.figures.CaseFact;
import eu.groupexchange.report.figures.CaseFacts;
import eu.groupexchange.report.figures.ReportRow;
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

/** The figures of an exchange as they stand, in short. Registrations are counted in {@link ReportRow}s. */
@Component
@Transactional(readOnly = true)
public class ExchangeFigures {

    private final CaseFacts facts;
    private final Places places;

    ExchangeFigures(CaseFacts facts, Places places) {
        this.facts = facts;
        this.places = places;
    }

    /** What there is to say beside where the registrations stand. */
    public List<ReportFigure> of(Exchange exchange) {
        List<CaseFact> all = all(exchange);
        List<CaseFact> present = all.stream().filter(CaseFact::isPresent).toList();
        List<BigDecimal> paid =
                all.stream().map(CaseFact::paid).filter(Objects::nonNull).toList();
        BigDecimal sum = paid.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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
        all(exchange).forEach(one -> counted.merge(one.row(), 1, Integer::sum));
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
        return all(exchange).stream()
                .map(one -> new ReportLine(
                        one.reference(),
                        one.organisation(),
                        one.country(),
                        one.row().label(),
                        Objects.requireNonNullElse(one.halfDays(), 0),
                        one.paid()))
                .toList();
    }

    private List<CaseFact> all(Exchange exchange) {
        return facts.of(List.of(exchange.slug()));
    }

    private static ReportFigure figure(String label, long value) {
        return new ReportFigure(label, String.valueOf(value));
    }

    private static long countries(List<CaseFact> all) {
        return all.stream().map(CaseFact::country).distinct().count();
    }
}
