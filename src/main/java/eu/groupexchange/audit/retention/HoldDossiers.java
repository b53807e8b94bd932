package eu.groupexchange.audit.retention;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator holds a case or an exchange back from deletion, and lets it go again. */
@Component
public class HoldDossiers {

    private final LegalHolds holds;
    private final Administrators administrators;
    private final DecisionLog log;
    private final Clock clock;

    HoldDossiers(LegalHolds holds, Administrators administrators, DecisionLog log, Clock clock) {
        this.holds = holds;
        this.administrators = administrators;
        this.log = log;
        this.clock = clock;
    }

    /** @param subject a case's reference or an exchange's slug */
    @Transactional
    public void hold(String subject, String reason, String userId) {
        administrators.require(userId);
        needs(reason, Texts.of("retention.hold.reason-missing"));
        if (!holds.standing(List.of(subject)).isEmpty()) {
            throw RefusedException.meanwhile(Texts.of("retention.hold.held-already"));
        }
        holds.set(subject, reason, userId, clock.instant());
        log.record(Entry.of(subject, Actor.staff(userId), "legal-hold-set").outcome("held", reason));
    }

    @Transactional
    public void lift(String subject, String reason, String userId) {
        administrators.require(userId);
        needs(reason, Texts.of("retention.hold.why-lifted-missing"));
        if (!holds.lift(subject, reason, userId, clock.instant())) {
            throw RefusedException.meanwhile(Texts.of("retention.hold.lifted-already"));
        }
        log.record(Entry.of(subject, Actor.staff(userId), "legal-hold-lifted").outcome("lifted", reason));
    }

    private static void needs(String reason, String otherwise) {
        if (reason.isBlank()) {
            throw RefusedException.input("reason", otherwise);
        }
    }
}
