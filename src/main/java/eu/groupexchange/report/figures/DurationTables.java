package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.report.figures.FigureTable.Shape;
import eu.groupexchange.report.figures.FigureTable.Unit;
import eu.groupexchange.report.figures.FigureTable.Words;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long it took. */
final class DurationTables {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private DurationTables() {}

    static FigureTable durations(List<CaseFact> cases, FigureScope scope) {
        Map<Slug, Exchange> exchanges = scope.bySlug();
        FigureTable.Builder table = FigureTable.of("durations", Shape.TABLE)
                .beside(Texts.of("figures.head.cases"), Unit.COUNT)
                .beside(Texts.of("figures.head.median"), Unit.DAYS)
                .beside(Texts.of("figures.head.lower-quarter"), Unit.DAYS)
                .beside(Texts.of("figures.head.upper-quarter"), Unit.DAYS)
                .beside(Texts.of("figures.head.shortest"), Unit.DAYS)
                .beside(Texts.of("figures.head.longest"), Unit.DAYS);
        spread(
                table,
                Texts.of("figures.durations.decision"),
                cases,
                fact -> fact.decidedAt() == null ? null : days(Duration.between(fact.submittedAt(), fact.decidedAt())));
        spread(
                table,
                Texts.of("figures.durations.payment"),
                cases,
                fact -> between(exchanges.get(fact.exchange()).lastDay(), fact.paidOn()));
        spread(
                table,
                Texts.of("figures.durations.claim"),
                cases,
                fact -> fact.claimSentAt() == null
                        ? null
                        : between(
                                fact.claimSentAt()
                                        .atZone(exchanges.get(fact.exchange()).zone())
                                        .toLocalDate(),
                                fact.paidOn()));
        return table.build(new Words(
                Texts.of("figures.durations.title"),
                Texts.of("figures.durations.explanation"),
                Texts.of("figures.durations.rows")));
    }

    private static void spread(
            FigureTable.Builder table,
            String label,
            List<CaseFact> cases,
            Function<CaseFact, @Nullable BigDecimal> duration) {
        List<BigDecimal> sorted =
                cases.stream().map(duration).filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            table.row(label, 0, null, null, null, null, null);
            return;
        }
        table.row(
                label,
                sorted.size(),
                quantile(sorted, 0.5),
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    /** Between two values in proportion, as spreadsheets and PostgreSQL's {@code percentile_cont} do it. */
    static BigDecimal quantile(List<BigDecimal> sorted, double part) {
        double at = part * (sorted.size() - 1);
        int below = (int) at;
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.add(high.subtract(low).multiply(BigDecimal.valueOf(at - below)))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal between(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)).setScale(1);
    }

    private static BigDecimal days(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS_A_DAY, 1, RoundingMode.HALF_UP);
    }
}
