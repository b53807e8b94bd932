package eu.groupexchange.desk.participants;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.bulk.BulkAction;
import eu.groupexchange.desk.bulk.BulkActions;
import eu.groupexchange.desk.bulk.BulkOrder;
import eu.groupexchange.desk.bulk.Bulks;
import eu.groupexchange.desk.bulk.Foreseen;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Something done to many participants of an exchange: asked for, a page shows what will happen to each; sent from there, it begins in the
 * background. One post with all fields does it as well; it is answered when all is done.
 */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/exchanges/{slug}/participants/decide")
class DecidePages {

    private static final String DECISION = "decision";
    private static final String REASON = DecideMany.REASON;
    private static final String BULK = "bulk";
    private static final int LONGEST_REASON = 2000;

    /** With more rows, each has no box of its own: who wants fewer narrows the list first. */
    private static final int WITH_BOXES = 200;

    private static final Set<String> HERE = Set.of("accept", "decline", "askInformation", "remind", "offerPlace");
    private static final Set<String> WITH_REASON = Set.of("accept", "decline", "askInformation");

    private final Chosen chosen;
    private final BulkActions actions;
    private final Bulks bulks;

    DecidePages(Chosen chosen, BulkActions actions, Bulks bulks) {
        this.chosen = chosen;
        this.actions = actions;
        this.bulks = bulks;
    }

    /** What will happen to one. */
    record Line(String reference, String organisation, String status, Foreseen foreseen) {}

    @GetMapping
    ModelAndView show(Exchange exchange, @RequestParam MultiValueMap<String, String> sent, Principal staff) {
        Chosen.Choice choice = chosen.in(exchange, sent, staff.getName());
        return flow(exchange, choice, sent, staff.getName()).show(answers(sent), objection(choice, sent));
    }

    @PostMapping
    ModelAndView decide(
            Exchange exchange,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Chosen.Choice choice = chosen.in(exchange, sent, staff.getName());
        return flow(exchange, choice, sent, staff.getName())
                .send(checked(choice, sent, staff.getName()), after, answers -> {
                    String key = answers.value(DECISION);
                    UUID shown = id(answers.value(BULK));
                    BulkOrder order = new BulkOrder(
                            shown == null ? UUID.randomUUID() : shown,
                            key,
                            exchange.slug(),
                            WITH_REASON.contains(key) ? Map.of(REASON, answers.value(REASON)) : Map.of(),
                            choice.items());
                    return Done.at(
                            shown == null ? bulks.doNow(order, staff.getName()) : bulks.begin(order, staff.getName()));
                });
    }

    private FormFlow flow(Exchange exchange, Chosen.Choice choice, MultiValueMap<String, String> sent, String userId) {
        return FormFlow.of(
                answers -> page(exchange, choice, sent, answers, userId), Answers.WHOLE, DeskWords.MEANWHILE);
    }

    private Optional<String> objection(Chosen.Choice choice, MultiValueMap<String, String> sent) {
        if (action(sent).isEmpty()) {
            return Optional.of(Texts.of("grid.decide.nothing-chosen"));
        }
        return choice.items().isEmpty() ? Optional.of(Texts.of("bulk.nobody-chosen")) : Optional.empty();
    }

    private Optional<BulkAction> action(MultiValueMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst(DECISION))
                .filter(HERE::contains)
                .flatMap(actions::find);
    }

    private Answers answers(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of(DECISION, REASON, BULK)) {
            String value = Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        }
        return Answers.of(values);
    }

    /** Who sent the page knows which of them need a reason; a script learns it from the results. */
    private Answers checked(Chosen.Choice choice, MultiValueMap<String, String> sent, String userId) {
        Answers answers = answers(sent);
        Optional<String> objection = objection(choice, sent);
        if (objection.isPresent()) {
            return answers.refusing(Answers.WHOLE, objection.get());
        }
        if (answers.value(REASON).length() > LONGEST_REASON) {
            return answers.refusing(REASON, Texts.of("grid.decide.reason-too-long", LONGEST_REASON));
        }
        boolean fromThePage = id(answers.value(BULK)) != null;
        long lacking = fromThePage
                ? foreseen(choice, action(sent).orElseThrow(), answers, userId).values().stream()
                        .filter(Foreseen::wantsReason)
                        .count()
                : 0;
        return lacking == 0 ? answers : answers.refusing(REASON, Texts.of("grid.decide.reason-missing", lacking));
    }

    private static Map<ParticipationReference, Foreseen> foreseen(
            Chosen.Choice choice, BulkAction action, Answers answers, String userId) {
        return action.foresee(choice.cases().keySet(), answers.values(), userId);
    }

    private ModelAndView page(
            Exchange exchange,
            Chosen.Choice choice,
            MultiValueMap<String, String> sent,
            Answers answers,
            String userId) {
        Optional<BulkAction> action = action(sent);
        List<Line> lines = new ArrayList<>();
        action.ifPresent(chosenAction -> foreseen(choice, chosenAction, answers.with(REASON, ""), userId)
                .forEach((reference, foreseen) -> {
                    var standing = choice.cases().get(reference);
                    lines.add(new Line(
                            reference.value(),
                            standing.organisation().name(),
                            standing.status().inWords(),
                            foreseen));
                }));
        List<Line> possible =
                lines.stream().filter(line -> line.foreseen().isPossible()).toList();
        String key = action.map(BulkAction::key).orElse("");
        return new ModelAndView("desk/participants/decide")
                .addObject("exchange", exchange)
                .addObject(
                        "back",
                        "/desk/exchanges/" + exchange.slug() + "/participants"
                                + GridAddress.query(GridAddress.read(sent, exchange.slug(), userId)
                                        .question()))
                .addObject("action", key)
                .addObject("title", action.map(BulkAction::title).orElse(Texts.of("grid.decide.title")))
                .addObject("possible", possible)
                .addObject(
                        "against",
                        possible.stream()
                                .filter(line -> line.foreseen().wantsReason())
                                .toList())
                .addObject(
                        "impossible",
                        lines.stream()
                                .filter(line -> !line.foreseen().isPossible())
                                .toList())
                .addObject("unknown", choice.refused())
                .addObject("boxes", possible.size() <= WITH_BOXES)
                .addObject(
                        "references",
                        String.join(" ", possible.stream().map(Line::reference).toList()))
                .addObject("reasoned", WITH_REASON.contains(key))
                .addObject("objection", objection(choice, sent).orElse(null))
                .addObject("bulk", Optional.ofNullable(id(answers.value(BULK))).orElseGet(UUID::randomUUID))
                .addObject("answers", answers);
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
