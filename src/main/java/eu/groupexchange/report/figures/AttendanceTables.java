package eu.groupexchange.report.figures;

import static eu.groupexchange.report.figures.RegistrationTables.count;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.report.figures.FigureTable.Shape;
import eu.groupexchange.report.figures.FigureTable.Unit;
import eu.groupexchange.report.figures.FigureTable.Words;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who was there. */
final class AttendanceTables {

    private AttendanceTables() {}

    /** What became of the places that were confirmed and kept; each is in one of the rows. */
    static FigureTable presence(List<CaseFact> cases, FigureScope scope) {
        Map<Slug, Exchange> exchanges = scope.bySlug();
        List<CaseFact> places = cases.stream().filter(CaseFact::hasPlace).toList();
        FigureTable.Builder table = FigureTable.of("presence", Shape.BARS)
                .drawn(Texts.of("figures.head.organisations"), Unit.COUNT)
                .beside(Texts.of("figures.head.of-places"), Unit.PERCENT);
        row(table, Texts.of("figures.row.whole"), places, fact -> fact.isPresent() && isWhole(fact, exchanges));
        row(table, Texts.of("figures.row.in-part"), places, fact -> fact.isPresent() && !isWhole(fact, exchanges));
        row(table, Texts.of("figures.row.no-show"), places, CaseFact::isNoShow);
        row(table, Texts.of("figures.row.not-closed"), places, fact -> !fact.isPresent() && !fact.isNoShow());
        return table.build(new Words(
                Texts.of("figures.presence.title"),
                Texts.of("figures.presence.explanation"),
                Texts.of("figures.presence.rows")));
    }

    private static void row(FigureTable.Builder table, String label, List<CaseFact> places, Predicate<CaseFact> which) {
        long count = count(places, which);
        table.row(label, count, FigureTable.percent(count, places.size()));
    }

    private static boolean isWhole(CaseFact fact, Map<Slug, Exchange> exchanges) {
        Exchange exchange = exchanges.get(fact.exchange());
        long halves = exchange.days().stream()
                .mapToLong(day -> Arrays.stream(HalfDay.values())
                        .filter(half -> exchange.hasProgramme(day, half))
                        .count())
                .sum();
        return fact.halfDays() != null && fact.halfDays() >= halves;
    }

    static FigureTable halfDays(List<CaseFacts.Presence> presence, FigureScope scope) {
        Map<Slug, Exchange> exchanges = scope.bySlug();
        FigureTable.Builder table = FigureTable.of("half-days", Shape.STACKED)
                .drawn(Texts.of("figures.head.present"), Unit.COUNT)
                .drawn(Texts.of("figures.head.absent"), Unit.COUNT);
        presence.forEach(half -> {
            String day = WrittenDates.day(half.day());
            String label = half.half().equals(HalfDay.MORNING.name())
                    ? Texts.of("figures.half-days.morning", day)
                    : Texts.of("figures.half-days.afternoon", day);
            table.row(
                    scope.isOne()
                            ? label
                            : Texts.of(
                                    "figures.half-days.of",
                                    exchanges.get(half.exchange()).referencePrefix(),
                                    label),
                    half.present(),
                    half.recorded() - half.present());
        });
        return table.build(new Words(
                Texts.of("figures.half-days.title"),
                Texts.of("figures.half-days.explanation"),
                Texts.of("figures.half-days.rows")));
    }
}
