package eu.groupexchange.desk.draft;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What will happen when a draft is published.
 *
 * @param steps a sentence each
 * @param warnings what is lawful and most likely not meant
 */
record Foreseen(List<String> steps, List<String> warnings) {

    static Foreseen of(Exchange exchange, Instant now) {
        String until = exchange.time().until(exchange.registrationClosesAt());
        List<String> steps = List.of(
                Texts.of("drafts.foreseen.page", exchange.title(), "/exchanges/" + exchange.slug()),
                Texts.of("drafts.foreseen.registration", until),
                Texts.of("drafts.foreseen.references", exchange.referencePrefix() + "-0001"),
                Texts.of(
                        "drafts.foreseen.rules",
                        exchange.rules().version(),
                        exchange.rules().lumpSum()),
                Texts.of(
                        "drafts.foreseen.days",
                        WrittenDates.period(exchange.firstDay(), exchange.lastDay(), "–", " – ", " – "),
                        exchange.venue().city()),
                Texts.of("drafts.foreseen.nobody-told"));
        List<String> warnings = new ArrayList<>();
        if (!now.isBefore(exchange.endOf(exchange.lastDay()))) {
            warnings.add(Texts.of("drafts.foreseen.is-over"));
        } else if (!now.isBefore(exchange.startsAt())) {
            warnings.add(Texts.of("drafts.foreseen.has-begun"));
        }
        if (!now.isBefore(exchange.registrationClosesAt())) {
            warnings.add(Texts.of("drafts.foreseen.registration-over", until));
        }
        return new Foreseen(steps, warnings);
    }
}
