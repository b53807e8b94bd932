package eu.groupexchange.participation.tasks;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeRules.TaskWorkingDays;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WorkingDays;
import eu.groupexchange.workflow.tasklist.KindList;
import eu.groupexchange.workflow.tasklist.TaskFacts;
import eu.groupexchange.workflow.tasklist.TaskHead;
import eu.groupexchange.workflow.tasklist.TaskKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of {@code participation.bpmn}, and that of a mail to a participation or about its exchange that came back. */
@Configuration(proxyBeanMethods = false)
class ParticipationTasks {

    private static final KindList REVIEWS = new KindList("reviews", Texts.of("tasks.list.reviews"), 10);
    private static final KindList ENTITLEMENTS = new KindList("entitlements", Texts.of("tasks.list.entitlements"), 30);
    private static final KindList RETURNED_MAILS =
            new KindList("returned-mails", Texts.of("tasks.list.returned-mails"), 50);

    /** Its model has the date: the same for which the reminder of an overdue review waits. */
    @Bean
    TaskKind<ParticipationReference> reviewEligibility(ParticipationHeads heads) {
        return new TaskKind<>(
                ParticipationProcess.REVIEW_ELIGIBILITY, REVIEWS, (reference, facts) -> heads.of(reference));
    }

    @Bean
    TaskKind<ParticipationReference> decideEntitlement(ParticipationHeads heads) {
        return new TaskKind<>(
                ParticipationProcess.DECIDE_ENTITLEMENT,
                ENTITLEMENTS,
                (reference, facts) -> heads.of(reference, facts, TaskWorkingDays::entitlement));
    }

    @Bean
    TaskKind<MailId> resolveUndeliverableMail(ExchangeCatalogue exchanges) {
        return new TaskKind<>(
                UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL,
                RETURNED_MAILS,
                (mail, facts) -> new TaskHead(about(facts), dueAt(facts, exchanges)));
    }

    private static String about(TaskFacts facts) {
        String reference = facts.get(UndeliverableMailProcess.REFERENCE);
        String organisation = facts.get(UndeliverableMailProcess.ORGANISATION_NAME);
        String about = facts.get(UndeliverableMailProcess.MAIL_ABOUT);
        return reference == null || organisation == null
                ? (about == null ? "" : about)
                : ParticipationHeads.about(reference, organisation);
    }

    /** As the exchange says; a mail of which nobody knows whom it was about is not forgotten either. */
    private static Instant dueAt(TaskFacts facts, ExchangeCatalogue exchanges) {
        Optional<Exchange> exchange = Optional.ofNullable(facts.get(UndeliverableMailProcess.EXCHANGE))
                .flatMap(slug -> exchanges.findReadable(new Slug(slug)));
        int days = exchange.map(known -> known.rules().taskWorkingDays())
                .orElse(TaskWorkingDays.USUAL)
                .returnedMail();
        ZoneId zone = exchange.map(Exchange::zone).orElse(ZoneId.systemDefault());
        return WorkingDays.endAfter(facts.createdAt(), days, zone);
    }
}
