package eu.groupexchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeFiguresTest {

    private final Participations participations = mock();
    private final Claims claims = mock();
    private final ExchangeFigures figures =
            new ExchangeFigures(participations, claims, slug -> java.util.Map.of(), mock());

    /** One of every standing of a participation, with every standing of a claim and with none. */
    @Test
    void everyRegistrationIsInExactlyOneRowHoweverItStands() {
        List<Participation> all = new ArrayList<>();
        for (ParticipationStatus status : ParticipationStatus.values()) {
            all.add(participation(all.size() + 1, status, null));
            for (ClaimStatus claim : ClaimStatus.values()) {
                all.add(participation(all.size() + 1, status, claim));
            }
        }
        Exchange exchange = mock();
        when(exchange.slug()).thenReturn(new Slug("story"));
        when(participations.ofExchange(new Slug("story"))).thenReturn(all);

        List<ReportFigure> standings = figures.standings(exchange);

        assertThat(standings.stream()
                        .mapToInt(row -> Integer.parseInt(row.value()))
                        .sum())
                .isEqualTo(all.size());
        assertThat(standings).extracting(ReportFigure::label).doesNotHaveDuplicates();
        assertThat(figures.lines(exchange)).hasSameSizeAs(all);
    }

    private Participation participation(int number, ParticipationStatus status, @Nullable ClaimStatus claim) {
        ParticipationReference reference = new ParticipationReference("VAL22-%04d".formatted(number));
        Participation participation = mock();
        when(participation.reference()).thenReturn(reference);
        when(participation.status()).thenReturn(status);
        when(participation.organisationName()).thenReturn("Cluster " + number);
        when(participation.country()).thenReturn("DE");
        Claim found = mock();
        when(found.status()).thenReturn(claim);
        when(claims.find(reference)).thenReturn(claim == null ? Optional.empty() : Optional.of(found));
        return participation;
    }
}
