package eu.groupexchange.desk.participants;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.bulk.BulkActions;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CasePage;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.CaseView;
import eu.groupexchange.overview.Due;
import eu.groupexchange.overview.GridQuestion;
import eu.groupexchange.overview.GridSort;
import eu.groupexchange.overview.Holder;
import eu.groupexchange.overview.MoneyState;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.web.form.Choice;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The participants of an exchange: found, narrowed and sorted by what stands in the address. */
@Controller
@Look(AccessKind.LIST)
class GridPages {

    /** What can be done to many here, in the order of the buttons. */
    private static final List<String> ACTIONS = List.of("accept", "decline", "askInformation", "remind", "offerPlace");

    private final CaseStandings standings;
    private final BulkActions actions;
    private final SavedViews views;
    private final Clock clock;

    GridPages(CaseStandings standings, BulkActions actions, SavedViews views, Clock clock) {
        this.standings = standings;
        this.actions = actions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/desk/exchanges/{slug}/participants")
    String participants(
            Exchange exchange, @RequestParam MultiValueMap<String, String> sent, Principal staff, Model model) {
        GridAddress.Read read = GridAddress.read(sent, exchange.slug(), staff.getName());
        Instant now = clock.instant();
        CasePage page = standings.page(read.question());
        GridQuestion question = page.question();
        model.addAttribute("exchange", exchange);
        model.addAttribute("path", "/desk/exchanges/" + exchange.slug() + "/participants");
        model.addAttribute("question", question);
        model.addAttribute("query", GridAddress.query(question));
        model.addAttribute("and", GridAddress.more(question));
        model.addAttribute("parameters", GridAddress.parameters(question));
        model.addAttribute("chosen", chosen(question));
        model.addAttribute("narrowed", isNarrowed(question));
        model.addAttribute("passedOver", read.passedOver());
        model.addAttribute("page", page);
        model.addAttribute(
                "rows",
                page.rows().stream().map(row -> GridRow.of(row, exchange, now)).toList());
        model.addAttribute("figures", figures(exchange, question));
        model.addAttribute("heads", heads(question));
        model.addAttribute("pages", new GridPager(page));
        model.addAttribute("statuses", hyphened(ParticipationStatus.values(), ParticipationStatus::inWords));
        model.addAttribute("filters", filters(exchange));
        model.addAttribute("sizes", GridQuestion.SIZES);
        model.addAttribute("saved", views.of(staff.getName(), exchange.slug(), question));
        model.addAttribute(
                "actions",
                ACTIONS.stream()
                        .flatMap(key -> actions.find(key).stream())
                        .map(action -> new Choice(action.key(), action.title()))
                        .toList());
        return "desk/participants/grid";
    }

    /** What is asked, each as {@code name=value}. */
    private static Set<String> chosen(GridQuestion question) {
        return GridAddress.parameters(question).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                .collect(Collectors.toSet());
    }

    private static boolean isNarrowed(GridQuestion question) {
        Set<String> asked = new HashSet<>(GridAddress.parameters(question).keySet());
        asked.removeAll(Set.of("q", "sort"));
        return !asked.isEmpty();
    }

    /** A number above the list, which is a filter of it. */
    record Figure(String label, long count, String query, boolean current) {}

    private List<Figure> figures(Exchange exchange, GridQuestion question) {
        Map<CaseView, Long> counts = standings.counts(exchange.slug());
        String shown = GridAddress.query(question.page(1, GridQuestion.USUAL_SIZE));
        return Arrays.stream(CaseView.values())
                .map(view -> {
                    String query = GridAddress.query(view.of(exchange.slug()));
                    return new Figure(view.inWords(), counts.getOrDefault(view, 0L), query, query.equals(shown));
                })
                .toList();
    }

    /**
     * The head of a column.
     *
     * @param query sorts by it; once more, the other way round
     * @param sorted as {@code aria-sort} has it; none where it is not sorted by it
     */
    record Head(String key, String label, String query, String sorted, boolean number) {}

    private static List<Head> heads(GridQuestion question) {
        List<Head> heads = new ArrayList<>();
        for (GridSort sort : GridColumns.SHOWN) {
            boolean current = question.sort() == sort;
            boolean backwards = current && !question.descending();
            heads.add(new Head(
                    sort.value(),
                    sort.inWords(),
                    GridAddress.query(question.sorted(sort, backwards).page(1, question.size())),
                    current ? question.descending() ? "descending" : "ascending" : "none",
                    GridColumns.NUMBERS.contains(sort)));
        }
        return heads;
    }

    /** A filter of which one can be chosen; its name is the one in the address. */
    record Filter(String name, String label, List<Choice> choices) {}

    private List<Filter> filters(Exchange exchange) {
        return List.of(
                new Filter("due", Texts.of("grid.search.due"), words(Due.values(), Due::inWords)),
                new Filter("waits", Texts.of("grid.search.waits"), words(Holder.values(), Holder::inWords)),
                new Filter(
                        "country",
                        Texts.of("grid.search.country"),
                        GridColumns.countries(standings.countries(exchange.slug()))),
                new Filter(
                        "recommendation",
                        Texts.of("grid.search.recommendation"),
                        words(Recommendation.values(), EligibilityReasons::recommendation)),
                new Filter(
                        "claim", Texts.of("grid.search.claim"), hyphened(ClaimStatus.values(), ClaimStatus::inWords)),
                new Filter(
                        "money",
                        Texts.of("grid.search.money"),
                        words(MoneyState.values(), MoneyState::inWords).stream()
                                .filter(choice -> !choice.label().isEmpty())
                                .toList()));
    }

    private static <E extends FormValue> List<Choice> words(E[] all, Function<E, String> inWords) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.value(), inWords.apply(one)))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> hyphened(E[] all, Function<E, String> inWords) {
        return Arrays.stream(all)
                .map(one -> new Choice(GridAddress.hyphened(one), inWords.apply(one)))
                .toList();
    }
}
