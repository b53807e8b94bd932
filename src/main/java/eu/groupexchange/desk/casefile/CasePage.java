package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.access.CaseLooks;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskNavigation;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.AccountsSeen;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a case together, for a look and for a form of it that was not taken. */
@Component
public class CasePage {

    /** Who else is told of as looking right now. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private final CaseFiles files;
    private final CaseTurn turn;
    private final LastLook lastLook;
    private final CaseLooks looks;
    private final List<PagePart> parts;
    private final AccountsSeen accounts;
    private final DeskNavigation rights;
    private final TransactionTemplate reading;

    CasePage(
            CaseFiles files,
            CaseTurn turn,
            LastLook lastLook,
            CaseLooks looks,
            List<PagePart> parts,
            AccountsSeen accounts,
            DeskNavigation rights,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.turn = turn;
        this.lastLook = lastLook;
        this.looks = looks;
        this.parts = parts;
        this.accounts = accounts;
        this.rights = rights;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param answers of a form of this page that was not taken */
    public ModelAndView with(Participation participation, Answers answers) {
        return with(participation, answers, "");
    }

    /** @param show the kind of happenings that the timeline is to show; anything else shows all */
    ModelAndView with(Participation participation, Answers answers, String show) {
        ModelAndView page = new ModelAndView("desk/dossier");
        CaseFile file = Objects.requireNonNull(
                reading.execute(status -> fill(participation, answers, show, page.getModelMap())));
        boolean acts = file.reader().pays() || file.reader().decides();
        if (file.claim() != null
                && acts
                && file.reader().seesAccounts()
                && isDecided(file.claim().status())) {
            accounts.seen(file.claim(), file.reader().account());
        }
        return page;
    }

    /** Where somebody decides about money next: it is decided about the account that was shown. */
    private static boolean isDecided(ClaimStatus status) {
        return status == ClaimStatus.SUBMITTED || status == ClaimStatus.APPROVED;
    }

    private CaseFile fill(
            Participation participation, Answers answers, String show, Map<String, @Nullable Object> model) {
        model.put(CaseTurn.SEEN, turn.now(participation));
        CaseFile read = files.read(participation.reference(), reader(), answers);
        Reader reader = read.claim() != null && read.claim().status() == ClaimStatus.SUBMITTED
                ? read.reader().reviewing()
                : read.reader();
        List<Happening> happenings = Happenings.of(read);
        List<Instant> own = News.deedsOf(reader.account(), happenings);
        Instant since = lastLook.of(
                        read.reference(),
                        read.reader().account(),
                        News.latest(happenings, reader.account(), own).orElse(null),
                        read.now())
                .orElse(null);
        CaseFile file = read.seenBy(reader.since(since, own));
        Timeline timeline = Timeline.of(file, happenings, show);
        model.put("exchange", file.exchange());
        model.put("participation", file.participation());
        model.put("answers", answers);
        model.put("timeline", timeline);
        model.put("since", since == null ? "" : DeskDates.moment(since, file.zone()));
        model.put("fresh", timeline.fresh());
        model.put("onlookers", onlookers(file));
        parts.forEach(part -> part.show(file, model));
        return file;
    }

    private List<String> onlookers(CaseFile file) {
        return looks
                .others(
                        file.reference().value(),
                        file.reader().account(),
                        file.now().minus(JUST_NOW))
                .stream()
                .map(other -> Texts.of(
                        "dossier-page.looks.opened",
                        other.account(),
                        Duration.between(other.at(), file.now()).toMinutes()))
                .toList();
    }

    private Reader reader() {
        boolean pays = rights.mayPay();
        return new Reader(
                SecurityContextHolder.getContext().getAuthentication().getName(),
                rights.mayDecide(),
                pays,
                pays || rights.mayAudit(),
                null,
                List.of());
    }
}
