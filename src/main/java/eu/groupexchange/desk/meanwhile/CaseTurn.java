package eu.groupexchange.desk.meanwhile;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.desk.LoggedWords;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way of a form of the desk about one case. Its page holds how far the case had come ({@link #SEEN}); where it has come further
 * since, the form is shown again as it was typed, with what happened and who did it, and nothing is done. Sent once more, it goes.
 */
@Component
public class CaseTurn {

    /** The hidden field of the form, and what it is called in the model of its page. */
    public static final String SEEN = "seen";

    /** Entries about an exchange that change something of each of its cases. */
    private static final Set<String> ABOUT_ALL_CASES = Set.of(
            "attendance-recorded",
            "exchange-rescheduled",
            "exchange-cancelled",
            "registration-deadline-changed",
            "participant-list-approved",
            "exchange-closed");

    /** They come of somebody's look or of something that is told again; whatever is decided does not rest on them. */
    private static final Set<String> CHANGES_NOTHING =
            Set.of("mail-sent-again", "personal-data-exported", "legal-hold-set", "legal-hold-lifted");

    private static final int AT_MOST = 5;

    private final DecisionLog log;
    private final ExchangeCatalogue exchanges;
    private final CaseLock lock;
    private final TransactionTemplate transaction;

    CaseTurn(DecisionLog log, ExchangeCatalogue exchanges, CaseLock lock, PlatformTransactionManager transactions) {
        this.log = log;
        this.exchanges = exchanges;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How far the case has come, for the page that is made now. Read before whatever else the page shows. */
    public SeenCase now(Participation participation) {
        return new SeenCase(
                log.length(participation.reference().value()),
                log.length(participation.exchange().value()));
    }

    /**
     * Carries the form out, or shows it again.
     *
     * @param seen what its page held; what is sent without it, by a script say, is taken as it is
     */
    public ModelAndView send(
            FormFlow flow,
            Participation participation,
            String seen,
            Answers answers,
            RedirectAttributes after,
            FormFlow.Deed deed) {
        Optional<String> moved = moved(participation, seen);
        if (moved.isPresent()) {
            return flow.again(answers.refusing(Answers.WHOLE, moved.get()));
        }
        return flow.send(answers, after, valid -> alone(participation, seen, () -> deed.with(valid)));
    }

    private Done alone(Participation participation, String seen, java.util.function.Supplier<Done> deed) {
        return transaction.execute(status -> {
            lock.hold(participation.reference());
            moved(participation, seen).ifPresent(what -> {
                throw RefusedException.meanwhile(what);
            });
            return deed.get();
        });
    }

    /** What happened since, in a sentence for whoever sends the form; empty where nothing did. */
    public Optional<String> moved(Participation participation, String seen) {
        List<LoggedDecision> since =
                SeenCase.read(seen).map(then -> since(participation, then)).orElse(List.of());
        if (since.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = exchanges.get(participation.exchange()).zone();
        String what = since.stream()
                .skip(Math.max(0, since.size() - AT_MOST))
                .map(one -> LoggedWords.whoDidWhatWhen(one, zone))
                .collect(Collectors.joining("; "));
        return Optional.of(Texts.of("dossier-page.meanwhile.moved", what));
    }

    private List<LoggedDecision> since(Participation participation, SeenCase seen) {
        return Stream.concat(
                        log.after(participation.reference().value(), seen.entries()).stream()
                                .filter(one ->
                                        !CHANGES_NOTHING.contains(one.entry().action())),
                        log.after(participation.exchange().value(), seen.ofExchange()).stream()
                                .filter(one ->
                                        ABOUT_ALL_CASES.contains(one.entry().action())))
                .sorted(java.util.Comparator.comparing(LoggedDecision::at))
                .toList();
    }
}
