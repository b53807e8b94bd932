package eu.groupexchange.desk.draft;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.exchange.draft.DiscardDraft;
import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.DraftCheck;
import eu.groupexchange.exchange.draft.Drafts;
import eu.groupexchange.exchange.draft.PublishDraft;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator publishes a draft, after a page that says what happens then, or discards it. */
@Controller
@NothingPersonal("it shows a call that is being written, and nobody who comes")
@RequestMapping("/desk/exchanges/{slug}")
class DraftEndPages {

    private final Drafts drafts;
    private final DraftCheck draftCheck;
    private final CallCheck check;
    private final DraftProblems problems;
    private final DraftLines lines;
    private final PublishDraft publication;
    private final DiscardDraft discarding;
    private final ExchangeCatalogue exchanges;
    private final DraftViews views;
    private final Clock clock;

    DraftEndPages(
            Drafts drafts,
            DraftCheck draftCheck,
            CallCheck check,
            DraftProblems problems,
            DraftLines lines,
            PublishDraft publication,
            DiscardDraft discarding,
            ExchangeCatalogue exchanges,
            DraftViews views,
            Clock clock) {
        this.drafts = drafts;
        this.draftCheck = draftCheck;
        this.check = check;
        this.problems = problems;
        this.lines = lines;
        this.publication = publication;
        this.discarding = discarding;
        this.exchanges = exchanges;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/publish")
    ModelAndView confirmation(@PathVariable String slug) {
        Draft draft = drafts.find(slug).orElse(null);
        if (draft == null) {
            return published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        boolean ready = draftCheck.problems(draft).isEmpty();
        return publishing(slug)
                .show(Answers.none(), ready ? Optional.empty() : Optional.of(Texts.of("drafts.publish.not-ready")));
    }

    /** A second click finds what the first has published. */
    @PostMapping("/publish")
    ModelAndView publish(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Draft draft = drafts.find(slug).orElse(null);
        if (draft == null) {
            return published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        Answers answers = Answers.of(sent);
        if (draft.changesPublished() && answers.value("reason").isEmpty()) {
            answers = answers.refusing("reason", Texts.of("desk.change-form.give-the-reason"));
        }
        return publishing(slug).send(answers, after, typed -> published(draft, typed, staff.getName()));
    }

    private Done published(Draft draft, Answers typed, String userId) {
        int seen = DraftViews.version(typed);
        try {
            if (draft.changesPublished()) {
                publication.change(draft.name(), seen, new Change(revision(typed), typed.value("reason"), userId));
                return Done.at("/desk/exchanges/" + draft.name()).saying(Texts.of("drafts.published.change"));
            }
            Slug slug = publication.publish(draft.name(), seen, userId);
            return Done.at("/desk/exchanges/" + slug).saying(Texts.of("drafts.published.exchange"));
        } catch (CallRefusedException e) {
            throw RefusedException.notNow(problems.in(draft, e.problems()).stream()
                    .map(DraftProblems.Problem::sentence)
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static int revision(Answers typed) {
        String seen = typed.value("revision");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private Optional<ModelAndView> published(String slug) {
        return exchanges.find(new Slug(slug)).map(exchange -> {
            ModelAndView there = new ModelAndView(SeeOther.at("/desk/exchanges/" + exchange.slug()));
            there.setStatus(HttpStatus.SEE_OTHER);
            return there;
        });
    }

    private FormFlow publishing(String slug) {
        return FormFlow.of(answers -> confirmationPage(slug, answers), Answers.WHOLE, DeskWords.EXCHANGE_MEANWHILE);
    }

    private ModelAndView confirmationPage(String slug, Answers answers) {
        Optional<Draft> found = drafts.find(slug);
        if (found.isEmpty()) {
            return published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        Draft draft = found.get();
        List<DraftProblems.Problem> all = problems.of(draft);
        ModelAndView page = new ModelAndView("desk/draft-publish")
                .addObject("draft", draft)
                .addObject("line", lines.of(draft))
                .addObject("problems", all)
                .addObject("answers", answers);
        if (!answers.valid() && !draft.changesPublished()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        if (draft.changesPublished()) {
            page.addObject("revision", exchanges.get(draft.slug()).revision())
                    .addObject(
                            "changes",
                            draftCheck.changes(draft).stream()
                                    .map(check::inWords)
                                    .distinct()
                                    .toList());
        } else if (all.isEmpty()) {
            page.addObject("foreseen", Foreseen.of(check.read(draftCheck.asItWouldBe(draft)), clock.instant()));
        }
        return page;
    }

    @GetMapping("/discard")
    ModelAndView discarding(@PathVariable String slug) {
        return discardingFlow(slug).show(Answers.none());
    }

    @PostMapping("/discard")
    ModelAndView discard(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        return discardingFlow(slug).send(Answers.of(sent), after, typed -> {
            discarding.discard(slug, DraftViews.version(typed), staff.getName());
            return Done.at("/desk").saying(Texts.of("drafts.discarded.done"));
        });
    }

    /** Where there is nothing to fill in, a form that is not done says so, and asks for nothing else. */
    static @Nullable HttpStatus status(Answers answers) {
        return answers.valid() ? null : HttpStatus.CONFLICT;
    }

    private static ModelAndView notFound() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private FormFlow discardingFlow(String slug) {
        return FormFlow.of(
                answers -> drafts.find(slug)
                        .map(draft -> new ModelAndView("desk/draft-discard", status(answers))
                                .addObject("draft", draft)
                                .addObject("line", lines.of(draft))
                                .addObject("answers", answers))
                        .orElseGet(() -> answers.valid() ? notFound() : views.gone(slug, answers)),
                Answers.WHOLE,
                DeskWords.EXCHANGE_MEANWHILE);
    }
}
