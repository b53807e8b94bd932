package eu.groupexchange.desk.recomputation;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.inspection.recomputation.Recomputation;
import eu.groupexchange.inspection.recomputation.Recomputations;
import eu.groupexchange.inspection.recomputation.Recompute;
import eu.groupexchange.inspection.recomputation.RecomputeMany;
import eu.groupexchange.inspection.recomputation.Recomputed;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An auditor has decided again what was decided: at once for one case, in the background for many. It changes no case. */
@Controller
@Look(AccessKind.AUDIT)
class RecomputationPages {

    private static final int LATEST = 20;
    private static final int ON_A_PAGE = 50;
    private static final String CASES = "cases";
    private static final String SCOPE = "scope";
    private static final String ALL = "all";
    private static final String THESE = "these";

    private final Recompute recompute;
    private final RecomputeMany many;
    private final Recomputations recomputations;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;

    RecomputationPages(
            Recompute recompute,
            RecomputeMany many,
            Recomputations recomputations,
            Participations participations,
            ExchangeCatalogue exchanges) {
        this.recompute = recompute;
        this.many = many;
        this.recomputations = recomputations;
        this.participations = participations;
        this.exchanges = exchanges;
    }

    /** A recomputation in a list. */
    record Line(long number, String scope, String startedBy, String startedAt, String progress, boolean differs) {}

    /** A case of one. */
    record CaseLine(String reference, List<PartLine> parts, boolean agrees) {}

    @GetMapping("/desk/recomputation")
    ModelAndView overview() {
        return flow().show(Answers.of(Map.of(SCOPE, ALL)));
    }

    /** @param scope {@code all}, {@code these}, or an exchange's slug */
    @PostMapping("/desk/recomputation")
    ModelAndView start(
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String cases,
            Principal auditor,
            RedirectAttributes after) {
        return flow().send(Answers.of(Map.of(SCOPE, scope, CASES, cases)), after, answers -> {
            long number = begin(scope, cases, auditor.getName());
            return Done.at("/desk/recomputation/" + number).saying(Texts.of("recomputation.page.started"));
        });
    }

    @GetMapping("/desk/recomputation/{number}")
    String one(Recomputation recomputation, @RequestParam(defaultValue = "1") String page, Model model) {
        int pages = Math.max(1, (recomputation.done() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = page.matches("\\d{1,6}") ? Math.min(Math.max(Integer.parseInt(page), 1), pages) : 1;
        model.addAttribute("line", line(recomputation));
        model.addAttribute("recomputation", recomputation);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "results",
                recomputations.results(recomputation.number(), (shown - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                        .map(result ->
                                new CaseLine(result.reference(), PartLine.all(result, ZoneOffset.UTC), result.agrees()))
                        .toList());
        return "desk/recomputation-result";
    }

    @GetMapping("/desk/participations/{reference}/recomputation")
    String ofCase(Participation participation, Model model) {
        Exchange exchange = exchanges.get(participation.exchange());
        Recomputed recomputed = recompute.of(participation.reference());
        model.addAttribute("participation", participation);
        model.addAttribute("agrees", recomputed.agrees());
        model.addAttribute("parts", PartLine.all(recomputed, exchange.zone()));
        return "desk/recomputation-case";
    }

    private long begin(String scope, String cases, String userId) {
        if (scope.equals(ALL)) {
            return many.startForAll(userId);
        }
        if (scope.equals(THESE)) {
            List<ParticipationReference> references = references(cases);
            return many.start(Texts.of("recomputation.many.these", references.size()), references, userId);
        }
        return exchanges
                .find(new Slug(scope))
                .map(exchange -> many.startFor(exchange, userId))
                .orElseThrow(() -> RefusedException.input(SCOPE, Texts.of("recomputation.page.choose-which")));
    }

    private List<ParticipationReference> references(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(word -> !word.isBlank())
                .map(word -> ParticipationReference.parse(word)
                        .filter(reference -> participations.find(reference).isPresent())
                        .orElseThrow(
                                () -> RefusedException.input(CASES, Texts.of("recomputation.page.no-such-case", word))))
                .distinct()
                .toList();
    }

    private FormFlow flow() {
        return FormFlow.of(this::page, CASES, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Answers answers) {
        return new ModelAndView("desk/recomputation")
                .addObject("answers", answers)
                .addObject("exchanges", exchanges.all())
                .addObject(
                        "lines",
                        recomputations.latest(LATEST).stream()
                                .map(RecomputationPages::line)
                                .toList());
    }

    private static Line line(Recomputation one) {
        return new Line(
                one.number(),
                one.scope(),
                one.startedBy(),
                Texts.of("recomputation.page.utc", DeskDates.moment(one.startedAt(), ZoneOffset.UTC)),
                one.isFinished()
                        ? Texts.of("recomputation.page.finished", one.cases(), one.different())
                        : Texts.of("recomputation.page.progress", one.done(), one.cases(), one.different()),
                one.different() > 0);
    }
}
