package eu.groupexchange.report.figures;

import static eu.groupexchange.report.figures.RegistrationTables.count;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.report.figures.FigureTable.Shape;
import eu.groupexchange.report.figures.FigureTable.Unit;
import eu.groupexchange.report.figures.FigureTable.Words;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What was claimed, and what was paid. */
final class ClaimTables {

    private ClaimTables() {}

    static FigureTable claims(List<CaseFact> cases) {
        List<CaseFact> invited =
                cases.stream().filter(fact -> fact.claim() != null).toList();
        List<CaseFact> sent = invited.stream().filter(CaseFact::isClaimSent).toList();
        FigureTable.Builder table = FigureTable.of("claims", Shape.BARS)
                .drawn(Texts.of("figures.head.organisations"), Unit.COUNT)
                .beside(Texts.of("figures.head.per-cent"), Unit.PERCENT);
        row(table, Texts.of("figures.claims.invited"), invited.size(), invited.size());
        row(table, Texts.of("figures.claims.sent"), sent.size(), invited.size());
        row(table, Texts.of("figures.claims.returned"), count(sent, fact -> fact.timesReturned() > 0), sent.size());
        row(
                table,
                Texts.of("figures.claims.rejected"),
                count(sent, fact -> fact.claim() == ClaimStatus.REJECTED),
                sent.size());
        row(
                table,
                Texts.of("figures.claims.given-up"),
                count(invited, fact -> fact.claim() == ClaimStatus.FORGONE || fact.claim() == ClaimStatus.LAPSED),
                invited.size());
        row(table, Texts.of("figures.claims.paid"), count(invited, CaseFact::isPaid), invited.size());
        return table.build(new Words(
                Texts.of("figures.claims.title"),
                Texts.of("figures.claims.explanation"),
                Texts.of("figures.claims.rows")));
    }

    private static void row(FigureTable.Builder table, String label, long count, long of) {
        table.row(label, count, FigureTable.percent(count, of));
    }

    /** By exchange, and all together where there are several: each sum is in one of the columns, and they add up to the last. */
    static FigureTable money(List<CaseFact> cases, FigureScope scope) {
        FigureTable.Builder table = FigureTable.of("money", Shape.STACKED)
                .drawn(Texts.of("figures.money.paid"), Unit.EUROS)
                .drawn(Texts.of("figures.money.authorised"), Unit.EUROS)
                .drawn(Texts.of("figures.money.claimed"), Unit.EUROS)
                .drawn(Texts.of("figures.money.not-claimed"), Unit.EUROS)
                .beside(Texts.of("figures.money.committed"), Unit.EUROS);
        for (Exchange exchange : scope.exchanges()) {
            sums(
                    table,
                    exchange.title(),
                    cases.stream()
                            .filter(fact -> fact.exchange().equals(exchange.slug()))
                            .toList());
        }
        if (!scope.isOne()) {
            sums(table, Texts.of("figures.money.all"), cases);
        }
        return table.build(new Words(
                Texts.of("figures.money.title"),
                Texts.of("figures.money.explanation"),
                Texts.of("figures.money.rows")));
    }

    private static void sums(FigureTable.Builder table, String label, List<CaseFact> cases) {
        BigDecimal paid =
                cases.stream().map(CaseFact::paid).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal authorised = claimed(cases, fact -> fact.claim() == ClaimStatus.AUTHORISED && !fact.isPaid());
        BigDecimal claimed = claimed(
                cases,
                fact -> !fact.isPaid()
                        && (fact.claim() == ClaimStatus.SUBMITTED
                                || fact.claim() == ClaimStatus.APPROVED
                                || fact.claim() == ClaimStatus.RETURNED
                                || fact.claim() == ClaimStatus.PAYMENT_FAILED));
        BigDecimal notClaimed = claimed(cases, fact -> fact.claim() == ClaimStatus.INVITED);
        table.row(
                label,
                paid,
                authorised,
                claimed,
                notClaimed,
                paid.add(authorised).add(claimed).add(notClaimed));
    }

    private static BigDecimal claimed(List<CaseFact> cases, Predicate<CaseFact> which) {
        return cases.stream()
                .filter(which)
                .map(CaseFact::claimed)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
