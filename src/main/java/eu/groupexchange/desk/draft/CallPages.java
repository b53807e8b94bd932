package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.change.ChangeCall;
import eu.groupexchange.exchange.draft.BeginDraft;
import eu.groupexchange.exchange.draft.CallFile;
import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.DraftCheck;
import eu.groupexchange.exchange.draft.Drafts;
import eu.groupexchange.portal.call.CallPage;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormLibrary;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A call as its file, as its page would look, and with every change since it was published. */
@Controller
@NothingPersonal("it shows a call, and nobody who comes")
@RequestMapping("/desk/exchanges/{slug}")
class CallPages {

    private final Drafts drafts;
    private final DraftCheck draftCheck;
    private final CallCheck check;
    private final DraftProblems problems;
    private final ExchangeCatalogue exchanges;
    private final CallHistory history;
    private final ChangeCall changes;
    private final BeginDraft begin;
    private final FormLibrary forms;
    private final Clock clock;

    CallPages(
            Drafts drafts,
            DraftCheck draftCheck,
            CallCheck check,
            DraftProblems problems,
            ExchangeCatalogue exchanges,
            CallHistory history,
            ChangeCall changes,
            BeginDraft begin,
            FormLibrary forms,
            Clock clock) {
        this.drafts = drafts;
        this.draftCheck = draftCheck;
        this.check = check;
        this.problems = problems;
        this.exchanges = exchanges;
        this.history = history;
        this.changes = changes;
        this.begin = begin;
        this.forms = forms;
        this.clock = clock;
    }

    /** What is published before a draft that changes it; a draft that nobody published where there is nothing else. */
    @GetMapping("/call.json")
    ResponseEntity<byte[]> file(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean draft) {
        Optional<ObjectNode> written = drafts.find(slug).map(Draft::call);
        Optional<ObjectNode> published = exchanges.find(new Slug(slug)).map(CallFile::of);
        ObjectNode call = (draft ? written.or(() -> published) : published.or(() -> written))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(slug + ".json", "application/json", CallFile.bytes(check.ordered(call)));
    }

    /** The page of the call as everybody would see it; texts that are missing are named in brackets. */
    @GetMapping("/preview")
    ModelAndView preview(@PathVariable String slug) {
        Draft draft = drafts.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PreviewCall call = PreviewCall.of(draftCheck.asItWouldBe(draft), check);
        if (call.exchange() == null) {
            return new ModelAndView("desk/draft-no-preview", HttpStatus.CONFLICT)
                    .addObject("draft", draft)
                    .addObject("problems", problems.in(draft, call.inTheWay()));
        }
        return new ModelAndView("portal/call")
                .addObject("call", CallPage.of(call.exchange(), forms.claim(), clock.instant()))
                .addObject("preview", draft.name());
    }

    /** What of the call was changed since it was published, and the way to change more of it. */
    @GetMapping("/call")
    ModelAndView call(Exchange exchange) {
        return changing(exchange).show(Answers.none());
    }

    @PostMapping("/call")
    ModelAndView change(Exchange exchange, Principal staff, RedirectAttributes after) {
        return changing(exchange).send(Answers.none(), after, nothing -> Done.at(
                        "/desk/exchanges/" + begin.changing(exchange, staff.getName()) + "/edit")
                .saying(Texts.of("drafts.begun.change")));
    }

    private FormFlow changing(Exchange exchange) {
        return FormFlow.of(
                answers -> new ModelAndView("desk/call", DraftEndPages.status(answers))
                        .addObject("exchange", exchange)
                        .addObject("answers", answers)
                        .addObject("versions", history.of(exchange))
                        .addObject("objection", changes.objection(exchange).orElse(null))
                        .addObject(
                                "begun",
                                drafts.find(exchange.slug().value())
                                        .filter(Draft::changesPublished)
                                        .orElse(null)),
                Answers.WHOLE,
                DeskWords.EXCHANGE_MEANWHILE);
    }
}
