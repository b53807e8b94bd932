package eu.groupexchange.desk;

import eu.groupexchange.paperwork.Sealing;
import eu.groupexchange.paperwork.Seals;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff should know of the seal: that it ended, or soon will. Papers go on being issued meanwhile, and say that they are unsealed. */
@Component("sealNotice")
public class SealNotice {

    private static final Duration AHEAD = Duration.ofDays(30);

    private final Seals seals;
    private final PaymentSettings settings;
    private final Clock clock;

    SealNotice(Seals seals, PaymentSettings settings, Clock clock) {
        this.seals = seals;
        this.settings = settings;
        this.clock = clock;
    }

    /** Null where there is nothing to do; nobody is told every day that no key was ever configured. */
    public @Nullable String sentence() {
        Instant now = clock.instant();
        Sealing sealing = seals.at(now);
        if (sealing instanceof Sealing.Ended ended) {
            return Texts.of("verify.notice.ended", day(ended.at()));
        }
        if (sealing instanceof Sealing.NotYet early) {
            return Texts.of("verify.notice.not-yet", day(early.from()));
        }
        return seals.until()
                .filter(until -> until.isBefore(now.plus(AHEAD)))
                .map(until -> Texts.of("verify.notice.ends", day(until)))
                .orElse(null);
    }

    private String day(Instant moment) {
        return WrittenDates.day(moment, settings.zone());
    }
}
