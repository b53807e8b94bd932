package eu.groupexchange.report;

import eu.groupexchange.exchange.OpenCases;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.report.figures.ReportRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every participation that has not ended, with how its claim stands where there is one. */
@Component
class CasesStillOpen implements OpenCases {

    private final Participations participations;
    private final Claims claims;

    CasesStillOpen(Participations participations, Claims claims) {
        this.participations = participations;
        this.claims = claims;
    }

    @Override
    public List<OpenCase> of(Slug slug) {
        return participations.ofExchange(slug).stream()
                .filter(participation -> !participation.status().isEnd())
                .map(participation -> new OpenCase(participation.reference().value(), standing(participation)))
                .toList();
    }

    private String standing(Participation participation) {
        return ReportRow.of(
                        participation.status(),
                        claims.find(participation.reference())
                                .map(Claim::status)
                                .orElse(null))
                .label()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
