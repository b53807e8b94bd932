package eu.groupexchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.report.figures.CaseFact;
import eu.groupexchange.report.figures.CaseFacts;
import eu.groupexchange.report.figures.SampleFacts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeFiguresTest {

    private final CaseFacts facts = mock();
    private final ExchangeFigures figures = new ExchangeFigures(facts, mock());

    /** One of every standing of a participation, with every standing of a claim and with none. */
    @Test
    void everyRegistrationIsInExactlyOneRowHoweverItStands() {
        List<CaseFact> all = new ArrayList<>();
        for (ParticipationStatus status : ParticipationStatus.values()) {
            all.add(SampleFacts.of(status, null));
            for (ClaimStatus claim : ClaimStatus.values()) {
                all.add(SampleFacts.of(status, claim));
            }
        }
        Exchange exchange = mock();
        when(exchange.slug()).thenReturn(new Slug("story"));
        when(facts.of(any())).thenReturn(all);

        List<ReportFigure> standings = figures.standings(exchange);

        assertThat(standings.stream()
                        .mapToInt(row -> Integer.parseInt(row.value()))
                        .sum())
                .isEqualTo(all.size());
        assertThat(standings).extracting(ReportFigure::label).doesNotHaveDuplicates();
        assertThat(figures.lines(exchange)).hasSameSizeAs(all);
    }
}
