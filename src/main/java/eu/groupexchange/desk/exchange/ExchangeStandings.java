package eu.groupexchange.desk.exchange;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how an exchange stands, and how many a change of it would reach. */
@Component
class ExchangeStandings {

    private final Participations participations;

    ExchangeStandings(Participations participations) {
        this.participations = participations;
    }

    /** @param told such as {@code 27 participations} */
    record Standing(String days, String deadline, String told, long invited) {}

    Standing of(Exchange exchange) {
        List<Participation> running = participations.ofExchange(exchange.slug()).stream()
                .filter(participation -> !participation.status().isEnd())
                .toList();
        long invited = running.stream().filter(ExchangeStandings::isInvited).count();
        return new Standing(
                DeskDates.day(exchange.firstDay()) + " to " + DeskDates.day(exchange.lastDay()),
                exchange.time().until(exchange.registrationClosesAt()),
                running.size() == 1 ? "1 participation" : running.size() + " participations",
                invited);
    }

    private static boolean isInvited(Participation participation) {
        return participation.status() == ParticipationStatus.INVITED
                || participation.status() == ParticipationStatus.CONFIRMED;
    }
}
