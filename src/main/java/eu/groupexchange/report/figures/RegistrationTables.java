package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.report.figures.FigureTable.Shape;
import eu.groupexchange.report.figures.FigureTable.Unit;
import eu.groupexchange.report.figures.FigureTable.Words;
import eu.groupexchange.web.form.Countries;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who registered: when, from where, as what, and how far each came. */
final class RegistrationTables {

    private static final int MOST_DAYS = 45;

    private RegistrationTables() {}

    /** The way from the registration to the payment: each row is part of the one before. */
    static FigureTable funnel(List<CaseFact> cases) {
        long all = cases.size();
        long reached = count(cases, fact -> fact.reachedAt() != null || fact.isAccepted());
        long accepted = count(cases, CaseFact::isAccepted);
        long confirmed = count(cases, fact -> fact.isAccepted() && fact.placeConfirmedAt() != null);
        long present = count(cases, CaseFact::isPresent);
        long due = count(cases, fact -> fact.claim() != null);
        long sent = count(cases, CaseFact::isClaimSent);
        long paid = count(cases, CaseFact::isPaid);
        FigureTable.Builder table = FigureTable.of("funnel", Shape.BARS)
                .drawn(Texts.of("figures.head.organisations"), Unit.COUNT)
                .beside(Texts.of("figures.head.of-registrations"), Unit.PERCENT);
        step(table, Texts.of("figures.row.registered"), all, all);
        step(table, Texts.of("figures.row.address-confirmed"), reached, all);
        step(table, Texts.of("figures.row.accepted"), accepted, all);
        step(table, Texts.of("figures.row.place-confirmed"), confirmed, all);
        step(table, Texts.of("figures.row.present"), present, all);
        step(table, Texts.of("figures.row.lump-sum-due"), due, all);
        step(table, Texts.of("figures.row.claim-sent"), sent, all);
        step(table, Texts.of("figures.row.paid"), paid, all);
        return table.build(new Words(
                Texts.of("figures.funnel.title"),
                Texts.of("figures.funnel.explanation"),
                Texts.of("figures.funnel.rows")));
    }

    private static void step(FigureTable.Builder table, String label, long count, long all) {
        table.row(label, count, FigureTable.percent(count, all));
    }

    /** By day at the venue, or by month where that would be too many; with the day on which registration closes. */
    static FigureTable overTime(List<CaseFact> cases, FigureScope scope) {
        Map<Slug, Exchange> exchanges = scope.bySlug();
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        cases.forEach(fact -> days.merge(
                fact.submittedAt().atZone(exchanges.get(fact.exchange()).zone()).toLocalDate(), 1, Integer::sum));
        LocalDate deadline = scope.isOne() ? scope.exchanges().get(0).lastRegistrationDay() : null;
        if (deadline != null && !days.isEmpty()) {
            days.putIfAbsent(deadline, 0);
        }
        boolean byMonth = !days.isEmpty() && days.firstKey().plusDays(MOST_DAYS).isBefore(days.lastKey());
        SortedMap<LocalDate, Integer> shown = byMonth ? byMonth(days) : everyDay(days);
        FigureTable.Builder table = FigureTable.of("registrations", Shape.LINE)
                .beside(Texts.of("figures.head.new"), Unit.COUNT)
                .drawn(Texts.of("figures.head.in-all"), Unit.COUNT);
        int all = 0;
        for (Map.Entry<LocalDate, Integer> entry : shown.entrySet()) {
            all += entry.getValue();
            boolean marked =
                    deadline != null && (byMonth ? deadline.withDayOfMonth(1) : deadline).equals(entry.getKey());
            String label = byMonth ? WrittenDates.month(entry.getKey()) : WrittenDates.day(entry.getKey());
            table.row(
                    marked ? Texts.of("figures.registrations.deadline", label) : label, marked, entry.getValue(), all);
        }
        return table.build(new Words(
                Texts.of("figures.registrations.title"),
                Texts.of("figures.registrations.explanation"),
                byMonth ? Texts.of("figures.registrations.months") : Texts.of("figures.registrations.days")));
    }

    private static SortedMap<LocalDate, Integer> byMonth(SortedMap<LocalDate, Integer> days) {
        SortedMap<LocalDate, Integer> months = new TreeMap<>();
        days.forEach((day, count) -> months.merge(day.withDayOfMonth(1), count, Integer::sum));
        return months;
    }

    /** Days without a registration, too: time runs evenly on a chart. */
    private static SortedMap<LocalDate, Integer> everyDay(SortedMap<LocalDate, Integer> days) {
        if (!days.isEmpty()) {
            days.firstKey().datesUntil(days.lastKey().plusDays(1)).toList().forEach(day -> days.putIfAbsent(day, 0));
        }
        return days;
    }

    static FigureTable countries(List<CaseFact> cases) {
        return grouped(
                "countries",
                cases,
                fact -> Countries.name(fact.country()),
                new Words(
                        Texts.of("figures.countries.title"),
                        Texts.of("figures.countries.explanation"),
                        Texts.of("figures.countries.rows")));
    }

    static FigureTable kinds(List<CaseFact> cases) {
        return grouped(
                "kinds",
                cases,
                fact -> FormValue.find(OrganisationType.class, fact.organisationType())
                        .map(RegistrationTables::kind)
                        .orElse(fact.organisationType()),
                new Words(
                        Texts.of("figures.kinds.title"),
                        Texts.of("figures.kinds.explanation"),
                        Texts.of("figures.kinds.rows")));
    }

    private static String kind(OrganisationType type) {
        return switch (type) {
            case CLUSTER -> Texts.of("figures.kinds.cluster");
            case BUSINESS_NETWORK -> Texts.of("figures.kinds.business-network");
            case SME -> Texts.of("figures.kinds.sme");
        };
    }

    private static FigureTable grouped(String key, List<CaseFact> cases, Function<CaseFact, String> by, Words words) {
        FigureTable.Builder table = FigureTable.of(key, Shape.BARS)
                .drawn(Texts.of("figures.head.registered"), Unit.COUNT)
                .beside(Texts.of("figures.head.accepted"), Unit.COUNT)
                .drawn(Texts.of("figures.head.present"), Unit.COUNT)
                .beside(Texts.of("figures.head.paid"), Unit.COUNT);
        cases.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<CaseFact>> group) ->
                        -group.getValue().size()))
                .forEach(group -> table.row(
                        group.getKey(),
                        group.getValue().size(),
                        count(group.getValue(), CaseFact::isAccepted),
                        count(group.getValue(), CaseFact::isPresent),
                        count(group.getValue(), CaseFact::isPaid)));
        return table.build(words);
    }

    static long count(List<CaseFact> cases, Predicate<CaseFact> which) {
        return cases.stream().filter(which).count();
    }
}
