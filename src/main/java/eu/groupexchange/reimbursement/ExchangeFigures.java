package eu.groupexchange.reimbursement;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.Places;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of an exchange as they stand. */
@Component
@Transactional(readOnly = true)
public class ExchangeFigures {

    private final Participations participations;
    private final Claims claims;
    private final Places places;

    ExchangeFigures(Participations participations, Claims claims, Places places) {
        this.participations = participations;
        this.claims = claims;
        this.places = places;
    }

    public List<Paper.ReportFigure> of(Exchange exchange) {
        List<Participation> all = participations.ofExchange(exchange.slug());
        List<Participation> present = all.stream()
                .filter(participation -> Objects.requireNonNullElse(participation.halfDays(), 0) > 0)
                .toList();
        List<Claim> paid = all.stream()
                .flatMap(participation -> claims.find(participation.reference()).stream())
                .filter(claim -> claim.status() == ClaimStatus.PAID)
                .toList();
        BigDecimal sum = paid.stream().map(claim -> claim.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Paper.ReportFigure> figures = new ArrayList<>(List.of(
                figure("Registrations", all.size()),
                figure("Countries of the registrations", countries(all)),
                figure("Declined", count(all, ParticipationStatus.DECLINED)),
                figure("Withdrawn", count(all, ParticipationStatus.WITHDRAWN)),
                figure("Lapsed", count(all, ParticipationStatus.LAPSED)),
                figure("Organisations present", present.size()),
                figure("Countries present", countries(present)),
                figure("Lump sums paid", paid.size()),
                new Paper.ReportFigure(
                        "Sum of the lump sums paid",
                        sum.setScale(2) + " "
                                + exchange.rules().lumpSum().currency().getCurrencyCode())));
        Places.Standing standing = places.of(exchange);
        if (standing.capacity() != null) {
            figures.add(new Paper.ReportFigure("Places held", standing.held() + " of " + standing.capacity()));
            figures.add(figure("On the waiting list", standing.waiting()));
        }
        return figures;
    }

    /** The same as a list in Markdown. */
    public String text(Exchange exchange) {
        return of(exchange).stream()
                .map(figure -> "* " + figure.label() + ": " + figure.value())
                .collect(Collectors.joining("\n"));
    }

    public List<Paper.ReportLine> lines(Exchange exchange) {
        return participations.ofExchange(exchange.slug()).stream()
                .map(participation -> new Paper.ReportLine(
                        participation.reference().value(),
                        participation.organisationName(),
                        participation.country(),
                        participation.status().inWords(),
                        Objects.requireNonNullElse(participation.halfDays(), 0),
                        claims.find(participation.reference())
                                .filter(claim -> claim.status() == ClaimStatus.PAID)
                                .map(claim -> claim.amount().amount())
                                .orElse(null)))
                .toList();
    }

    private static Paper.ReportFigure figure(String label, long value) {
        return new Paper.ReportFigure(label, String.valueOf(value));
    }

    private static long count(List<Participation> all, ParticipationStatus status) {
        return all.stream()
                .filter(participation -> participation.status() == status)
                .count();
    }

    private static long countries(List<Participation> all) {
        return all.stream().map(Participation::country).distinct().count();
    }
}
