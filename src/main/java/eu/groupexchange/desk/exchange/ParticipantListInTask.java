package eu.groupexchange.desk.exchange;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Who takes part, as whoever approves the list has it before their eyes: as it is at this moment, because somebody may withdraw
 * while the task is open. Tasklist shows it within the task.
 */
@Controller
@Look(AccessKind.LIST)
class ParticipantListInTask {

    private final Participations participations;

    ParticipantListInTask(Participations participations) {
        this.participations = participations;
    }

    @GetMapping("/desk/exchanges/{slug}/participant-list")
    String list(Exchange exchange, Model model) {
        List<Participation> all = participations.ofExchange(exchange.slug());
        model.addAttribute("exchange", exchange);
        model.addAttribute("participants", all);
        model.addAttribute("confirmed", count(all, List.of(ParticipationStatus.CONFIRMED)));
        model.addAttribute("undecided", count(all, ParticipationStatus.undecided()));
        return "desk/in-task-participants";
    }

    private static long count(List<Participation> all, List<ParticipationStatus> statuses) {
        return all.stream()
                .filter(participation -> statuses.contains(participation.status()))
                .count();
    }
}
