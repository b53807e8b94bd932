package eu.groupexchange.correspondence.again;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.Destination;
import eu.groupexchange.correspondence.LinkIssuer;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.SentMails;
import eu.groupexchange.correspondence.undeliverable.Correspondents;
import eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator sends a mail once more: with the same words and papers, as a mail of its own, to the address of today. A personal link
 * in it is made anew; deadlines in it are those of then.
 */
@Component
public class SendMailAgain {

    private final SentMails sent;
    private final Outbox outbox;
    private final Correspondents correspondents;
    private final DecisionLog log;
    private final TaskRights rights;

    SendMailAgain(SentMails sent, Outbox outbox, Correspondents correspondents, DecisionLog log, TaskRights rights) {
        this.sent = sent;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.log = log;
        this.rights = rights;
    }

    /**
     * What sending it again would do.
     *
     * @param recipient where it would go
     * @param elsewhere whether that is another address than the one that it went to
     * @param link whether it brings a personal link
     * @param times how often it was sent again already
     * @param calendar what becomes of its entry for the calendar
     */
    public record Foreseen(String recipient, boolean elsewhere, boolean link, int times, Calendar calendar) {}

    /** What becomes of the entry for the calendar that a mail had. */
    public enum Calendar {
        NONE,
        GOES_WITH_IT,
        /** A later mail changed or took back the entry; an earlier one would bring the wrong one back. */
        LEFT_OUT
    }

    /** Why it cannot be sent again; empty where it can. */
    public Optional<String> objection(OutgoingMail mail) {
        return switch (mail.status()) {
            case SENT -> Optional.empty();
            case QUEUED -> Optional.of(Texts.of("dossier-page.again.waits"));
            case UNDELIVERABLE -> Optional.of(Texts.of("dossier-page.again.came-back"));
            case DROPPED -> Optional.of(Texts.of("dossier-page.again.dropped"));
        };
    }

    @Transactional(readOnly = true)
    public Foreseen foreseen(OutgoingMail mail) {
        String recipient = recipient(mail);
        List<OutgoingMail> all = outbox.of(mail.subject());
        int times = (int) all.stream()
                .filter(one -> !one.occasion().equals(one.firstOccasion())
                        && one.firstOccasion().equals(mail.firstOccasion()))
                .count();
        return new Foreseen(
                recipient,
                !recipient.equalsIgnoreCase(mail.recipient()),
                mail.text().contains(LinkIssuer.PLACEHOLDER),
                times,
                calendar(mail, all));
    }

    /**
     * @param times how often it was sent again when whoever sends it saw it; a second click sends nothing more
     * @return whether it was sent now; false where somebody else, or the first click, was faster
     * @throws RefusedException where there is an objection
     */
    @Transactional
    public boolean send(OutgoingMail mail, int times, String userId) {
        rights.require(userId, UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL);
        objection(mail).ifPresent(why -> {
            throw RefusedException.notNow(why);
        });
        Foreseen foreseen = foreseen(mail);
        if (!MailAddress.isDeliverable(foreseen.recipient())) {
            throw RefusedException.notNow(Texts.of("dossier-page.again.no-address"));
        }
        boolean queued = outbox.repeat(mail, times, foreseen.recipient(), foreseen.calendar() == Calendar.GOES_WITH_IT);
        if (queued) {
            log.record(Entry.of(mail.subject(), Actor.staff(userId), "mail-sent-again")
                    .detail("mail", mail.firstOccasion())
                    .detail("to", new MailAddress(foreseen.recipient()).masked()));
        }
        return queued;
    }

    /** One that means the very address that it went to goes there; any other to where its subject is reached today. */
    private String recipient(OutgoingMail mail) {
        return mail.goesTo() == Destination.ADDRESS
                ? mail.recipient()
                : correspondents.address(mail.subject(), mail.goesTo()).orElse(mail.recipient());
    }

    private Calendar calendar(OutgoingMail mail, List<OutgoingMail> all) {
        Map<eu.groupexchange.correspondence.MailId, SentMails.Enclosed> enclosed = sent.enclosedOf(mail.subject());
        if (!enclosed.getOrDefault(mail.id(), SentMails.Enclosed.NOTHING).calendar()) {
            return Calendar.NONE;
        }
        Stream<OutgoingMail> later = all.stream().filter(one -> one.queuedAt().isAfter(mail.queuedAt()));
        return later.anyMatch(one -> enclosed.getOrDefault(one.id(), SentMails.Enclosed.NOTHING)
                        .calendar())
                ? Calendar.LEFT_OUT
                : Calendar.GOES_WITH_IT;
    }
}
