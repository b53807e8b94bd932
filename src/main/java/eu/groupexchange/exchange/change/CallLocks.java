package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which fields of a published call cannot be changed, and why: its names, its days, what decided about somebody, and the programme
 * of days that people came to.
 */
@Component
class CallLocks {

    private static final Pattern NAMES = Pattern.compile("/slug|/referencePrefix");
    private static final Pattern DATES =
            Pattern.compile("/firstDay|/lastDay|/registrationClosesAt|/zone|/agenda|/agenda/\\d+/date");
    /** How long the staff has for its own tasks decides about nobody. */
    private static final Pattern DECIDING =
            Pattern.compile("/title|/rules(?!/taskWorkingDays)(/.*)?|/venue/(latitude|longitude|pointSource|city)");

    private static final Pattern DAY = Pattern.compile("/agenda/(\\d+)/.*");

    private final DecidedByCall decided;
    private final Clock clock;

    CallLocks(DecidedByCall decided, Clock clock) {
        this.decided = decided;
        this.clock = clock;
    }

    Optional<String> of(Exchange exchange, String field) {
        if (NAMES.matcher(field).matches()) {
            return Optional.of(Texts.of("drafts.locks.names"));
        }
        if (DATES.matcher(field).matches()) {
            return Optional.of(Texts.of("drafts.locks.dates"));
        }
        if (DECIDING.matcher(field).matches()) {
            return registered(exchange.slug());
        }
        if (field.startsWith("/survey") && !clock.instant().isBefore(exchange.endOf(exchange.lastDay()))) {
            return Optional.of(Texts.of("drafts.locks.survey"));
        }
        Matcher day = DAY.matcher(field);
        if (day.matches() && day.group(1).length() < 4) {
            int number = Integer.parseInt(day.group(1));
            if (number < exchange.agenda().size()
                    && !clock.instant()
                            .isBefore(exchange.startOf(
                                    exchange.agenda().get(number).date()))) {
                return Optional.of(Texts.of("drafts.locks.day-has-begun", number + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> registered(Slug slug) {
        DecidedByCall.Registered registered = decided.of(slug);
        return registered.count() == 0
                ? Optional.empty()
                : Optional.of(Texts.of("drafts.locks.decided", registered.count(), registered.first()));
    }
}
