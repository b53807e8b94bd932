package eu.groupexchange.participation.tasks;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeRules.TaskWorkingDays;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.wording.Shortened;
import eu.groupexchange.workflow.tasklist.TaskFacts;
import eu.groupexchange.workflow.tasklist.TaskHead;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** How tasks about a participation are headed: by its reference and its organisation. */
@Component
public class ParticipationHeads {

    /** Beside the reference and the longest name of a task this fits into a line of Tasklist's list of tasks, or into two. */
    private static final int NAME = 48;

    private final Participations participations;
    private final ExchangeCatalogue exchanges;

    ParticipationHeads(Participations participations, ExchangeCatalogue exchanges) {
        this.participations = participations;
        this.exchanges = exchanges;
    }

    /** Due within working days that the rules of its exchange say, after the task came. */
    public TaskHead of(ParticipationReference reference, TaskFacts facts, ToIntFunction<TaskWorkingDays> days) {
        Participation participation = participations.get(reference);
        Exchange exchange = exchanges.get(participation.exchange());
        int within = days.applyAsInt(exchange.rules().taskWorkingDays());
        return new TaskHead(about(participation), exchange.endOfWorkingDayAfter(facts.createdAt(), within));
    }

    /** Due when the model says. */
    TaskHead of(ParticipationReference reference) {
        return new TaskHead(about(participations.get(reference)), null);
    }

    private static String about(Participation participation) {
        return about(participation.reference().value(), participation.organisationName());
    }

    static String about(String reference, String organisation) {
        return reference + " " + Shortened.to(NAME, organisation);
    }
}
