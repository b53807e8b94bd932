package eu.groupexchange.report.figures;

import static eu.groupexchange.report.figures.RegistrationTables.count;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.report.figures.FigureTable.Shape;
import eu.groupexchange.report.figures.FigureTable.Unit;
import eu.groupexchange.report.figures.FigureTable.Words;
import eu.groupexchange.wording.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was decided, and what became of those who were accepted. */
final class DecisionTables {

    private DecisionTables() {}

    /** Each registration is in one of the rows; the columns say what the rules had recommended. */
    static FigureTable decisions(List<CaseFact> cases) {
        FigureTable.Builder table = FigureTable.of("decisions", Shape.STACKED)
                .beside(Texts.of("figures.head.organisations"), Unit.COUNT)
                .drawn(Texts.of("figures.decisions.eligible"), Unit.COUNT)
                .drawn(Texts.of("figures.decisions.ineligible"), Unit.COUNT)
                .drawn(Texts.of("figures.decisions.review"), Unit.COUNT)
                .drawn(Texts.of("figures.decisions.no-recommendation"), Unit.COUNT);
        decided(table, Texts.of("figures.row.accepted"), cases, CaseFact::isAccepted);
        decided(table, Texts.of("figures.row.declined"), cases, CaseFact::isDeclined);
        decided(table, Texts.of("figures.row.undecided"), cases, CaseFact::isUndecided);
        decided(
                table,
                Texts.of("figures.row.ended-undecided"),
                cases,
                fact -> !fact.isAccepted() && !fact.isDeclined() && !fact.isUndecided());
        return table.build(new Words(
                Texts.of("figures.decisions.title"),
                Texts.of("figures.decisions.explanation"),
                Texts.of("figures.decisions.rows")));
    }

    private static void decided(
            FigureTable.Builder table, String label, List<CaseFact> cases, Predicate<CaseFact> which) {
        List<CaseFact> those = cases.stream().filter(which).toList();
        table.row(
                label,
                those.size(),
                count(those, fact -> "eligible".equals(fact.recommendation())),
                count(those, fact -> "ineligible".equals(fact.recommendation())),
                count(those, fact -> "review".equals(fact.recommendation())),
                count(those, fact -> fact.recommendation() == null));
    }

    /** Which rules those who were declined did not meet; several may be of one. */
    static FigureTable declined(List<CaseFacts.Declined> reasons) {
        FigureTable.Builder table =
                FigureTable.of("declined", Shape.BARS).drawn(Texts.of("figures.head.organisations"), Unit.COUNT);
        reasons.forEach(reason -> table.row(
                switch (reason.rule()) {
                    case "country" -> Texts.of("figures.declined.country");
                    case "distance" -> Texts.of("figures.declined.distance");
                    case "timeliness" -> Texts.of("figures.declined.timeliness");
                    case "organisation" -> Texts.of("figures.declined.organisation");
                    case "onceOnly" -> Texts.of("figures.declined.once-only");
                    default -> Texts.of("figures.declined.other");
                },
                reason.organisations()));
        return table.build(new Words(
                Texts.of("figures.declined.title"),
                Texts.of("figures.declined.explanation"),
                Texts.of("figures.declined.rows")));
    }

    /** What became of the accepted ones; each is in one of the rows. */
    static FigureTable places(List<CaseFact> cases) {
        List<CaseFact> accepted = cases.stream().filter(CaseFact::isAccepted).toList();
        FigureTable.Builder table = FigureTable.of("places", Shape.BARS)
                .drawn(Texts.of("figures.head.organisations"), Unit.COUNT)
                .beside(Texts.of("figures.head.of-accepted"), Unit.PERCENT);
        place(table, Texts.of("figures.row.place-kept"), accepted, CaseFact::hasPlace);
        place(
                table,
                Texts.of("figures.row.to-confirm"),
                accepted,
                fact -> fact.status() == ParticipationStatus.INVITED);
        place(
                table,
                Texts.of("figures.row.waiting"),
                accepted,
                fact -> fact.status() == ParticipationStatus.ACCEPTED
                        || fact.status() == ParticipationStatus.WAITING_LIST);
        place(table, Texts.of("figures.row.lapsed"), accepted, fact -> fact.status() == ParticipationStatus.LAPSED);
        place(
                table,
                Texts.of("figures.row.withdrawn"),
                accepted,
                fact -> fact.status() == ParticipationStatus.WITHDRAWN);
        place(
                table,
                Texts.of("figures.row.cancelled"),
                accepted,
                fact -> fact.status() == ParticipationStatus.CANCELLED);
        return table.build(new Words(
                Texts.of("figures.places.title"),
                Texts.of("figures.places.explanation"),
                Texts.of("figures.places.rows")));
    }

    private static void place(
            FigureTable.Builder table, String label, List<CaseFact> accepted, Predicate<CaseFact> which) {
        long count = count(accepted, which);
        if (count > 0) {
            table.row(label, count, FigureTable.percent(count, accepted.size()));
        }
    }

    /** In the rows of the report; each registration is in one. */
    static FigureTable standings(List<CaseFact> cases) {
        Map<ReportRow, Integer> counted = new EnumMap<>(ReportRow.class);
        cases.forEach(fact -> counted.merge(fact.row(), 1, Integer::sum));
        FigureTable.Builder table =
                FigureTable.of("standings", Shape.BARS).drawn(Texts.of("figures.head.organisations"), Unit.COUNT);
        counted.forEach((row, count) -> table.row(row.label(), count));
        return table.build(new Words(
                Texts.of("report.report-workbook.where-the-registrations-stand"),
                Texts.of("figures.standings.explanation"),
                Texts.of("figures.standings.rows")));
    }
}
