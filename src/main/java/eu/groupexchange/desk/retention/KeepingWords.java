package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Says until when something is kept, and why. */
final class KeepingWords {

    private KeepingWords() {}

    /** The last moment at which it is kept, or that nobody knows. */
    static String until(@Nullable Instant until, ZoneId zone) {
        return until == null
                ? Texts.of("retention.until.unknown")
                : Texts.of(
                        "retention.until.end-of",
                        DeskDates.day(until.minusSeconds(1).atZone(zone).toLocalDate()));
    }

    static String because(Keeping keeping) {
        return switch (keeping.standing()) {
            case UNKNOWN -> Texts.of("retention.because.unknown");
            case KEPT -> Texts.of("retention.because.kept");
            case HELD -> Texts.of("retention.because.held", keeping.hold());
            case RUNNING -> Texts.of("retention.because.running");
            case DUE -> Texts.of("retention.because.due");
        };
    }

    static String label(Keeping.Standing standing) {
        return switch (standing) {
            case UNKNOWN -> Texts.of("retention.standing.unknown");
            case KEPT -> Texts.of("retention.standing.kept");
            case HELD -> Texts.of("retention.standing.held");
            case RUNNING -> Texts.of("retention.standing.running");
            case DUE -> Texts.of("retention.standing.due");
        };
    }

    static String colour(Keeping.Standing standing) {
        return switch (standing) {
            case UNKNOWN, KEPT -> "tag-grey";
            case HELD -> "tag-amber";
            case RUNNING -> "tag-blue";
            case DUE -> "tag-red";
        };
    }

    static String until(Until until) {
        return switch (until) {
            case DOSSIER -> Texts.of("retention.until.dossier");
            case SOON -> Texts.of("retention.until.soon");
            case ACCOUNT -> Texts.of("retention.until.account");
            case STAYS -> Texts.of("retention.until.stays");
        };
    }
}
