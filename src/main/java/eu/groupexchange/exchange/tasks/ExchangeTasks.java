package eu.groupexchange.exchange.tasks;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.tasklist.KindList;
import eu.groupexchange.workflow.tasklist.TaskFacts;
import eu.groupexchange.workflow.tasklist.TaskHead;
import eu.groupexchange.workflow.tasklist.TaskKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of {@code group-exchange.bpmn} name their exchange and, where they are about one, its day. */
@Configuration(proxyBeanMethods = false)
class ExchangeTasks {

    private static final KindList ATTENDANCE = new KindList("attendance", Texts.of("tasks.list.attendance"), 20);
    private static final KindList EXCHANGES = new KindList("exchanges", Texts.of("tasks.list.exchanges"), 60);

    /** Whoever begins to travel should be on the list; so it is due when the exchange begins, if not before. */
    @Bean
    TaskKind<Slug> approveParticipantList(ExchangeCatalogue exchanges) {
        return new TaskKind<>(GroupExchangeProcess.APPROVE_PARTICIPANT_LIST, EXCHANGES, (slug, facts) -> {
            Exchange exchange = exchanges.get(slug);
            Instant dueAt = exchange.endOfWorkingDayAfter(
                    facts.createdAt(), exchange.rules().taskWorkingDays().participantList());
            return new TaskHead(exchange.title(), dueAt.isBefore(exchange.startsAt()) ? dueAt : exchange.startsAt());
        });
    }

    @Bean
    TaskKind<Slug> recordAttendance(ExchangeCatalogue exchanges) {
        return new TaskKind<>(GroupExchangeProcess.RECORD_ATTENDANCE, ATTENDANCE, (slug, facts) -> {
            Exchange exchange = exchanges.get(slug);
            LocalDate day = day(facts, GroupExchangeProcess.ATTENDANCE_DAY);
            return new TaskHead(about(day, exchange), exchange.endOf(day));
        });
    }

    @Bean
    TaskKind<Slug> fileSignedSheet(ExchangeCatalogue exchanges) {
        return new TaskKind<>(GroupExchangeProcess.FILE_SIGNED_SHEET, ATTENDANCE, (slug, facts) -> {
            Exchange exchange = exchanges.get(slug);
            return new TaskHead(
                    about(day(facts, GroupExchangeProcess.MISSING_SHEET_DAY), exchange),
                    exchange.endOfWorkingDayAfter(
                            facts.createdAt(),
                            exchange.rules().taskWorkingDays().signedSheet()));
        });
    }

    @Bean
    TaskKind<Slug> closeExchange(ExchangeCatalogue exchanges) {
        return new TaskKind<>(GroupExchangeProcess.CLOSE_EXCHANGE, EXCHANGES, (slug, facts) -> {
            Exchange exchange = exchanges.get(slug);
            return new TaskHead(
                    exchange.title(),
                    exchange.endOfWorkingDayAfter(
                            facts.createdAt(),
                            exchange.rules().taskWorkingDays().closing()));
        });
    }

    private static LocalDate day(TaskFacts facts, ProcessVariable<String> variable) {
        return LocalDate.parse(Objects.requireNonNull(facts.get(variable), variable.name()));
    }

    private static String about(LocalDate day, Exchange exchange) {
        return Texts.of("tasks.about.day-of-exchange", WrittenDates.headingAndMonth(day), exchange.title());
    }
}
