package eu.groupexchange.api.v1;

import eu.groupexchange.api.door.Caller;
import eu.groupexchange.api.door.Problem;
import eu.groupexchange.api.door.ProblemException;
import eu.groupexchange.api.token.Scope;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CasePage;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.Due;
import eu.groupexchange.overview.GridQuestion;
import eu.groupexchange.overview.GridSort;
import eu.groupexchange.overview.Holder;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How participations stand: what the desk's grid shows, and one of them with what was sent in. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ParticipationEndpoint {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CaseStandings standings;
    private final Answers answers;

    ParticipationEndpoint(CaseStandings standings, Answers answers) {
        this.standings = standings;
        this.answers = answers;
    }

    @Look(AccessKind.LIST)
    @GetMapping("/exchanges/{slug}/participations")
    ResponseEntity<PageJson<ParticipationJson>> ofExchange(Exchange exchange, HttpServletRequest request) {
        Query query =
                Query.of(request, "page", "size", "q", "status", "country", "holder", "due", "sort", "descending");
        CasePage page = standings.page(question(exchange, query));
        Caller caller = Caller.now();
        boolean beyond =
                query.page() > page.question().page(); // the desk shows the last one then, a program comes to its end
        return answers.of(PageJson.of(
                beyond
                        ? List.of()
                        : page.rows().stream()
                                .map(standing -> ParticipationJson.of(standing, caller))
                                .toList(),
                query.page(),
                query.size(),
                page.total()));
    }

    @Look(AccessKind.DOSSIER)
    @GetMapping("/participations/{reference}")
    ResponseEntity<ParticipationJson> one(Participation participation, HttpServletRequest request) {
        Query.of(request);
        return answers.of(json(participation));
    }

    /** As whoever is calling sees it. */
    ParticipationJson json(Participation participation) {
        return ParticipationJson.of(standings.of(participation.reference()), participation, Caller.now());
    }

    private static GridQuestion question(Exchange exchange, Query query) {
        GridSort sort = query.one("sort", GridSort.class);
        Set<Holder> holders =
                query.several("holder", word -> FormValue.find(Holder.class, word), words(Holder.values()));
        return GridQuestion.of(exchange.slug())
                .search(search(query))
                .statuses(query.several("status", ParticipationEndpoint::status, statuses()))
                .countries(query.several(
                        "country",
                        word -> Optional.of(word.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains),
                        Texts.of("api.query.countries")))
                .holders(holders)
                .due(query.one("due", Due.class))
                .sorted(sort == null ? GridSort.REFERENCE : sort, descending(query))
                .page(query.page(), query.size());
    }

    /** It looks into names and addresses of people, too: who may not read them may not guess them either. */
    private static String search(Query query) {
        String words = query.text("q");
        if (!words.isEmpty() && !Caller.now().has(Scope.READ_PERSONAL)) {
            throw ProblemException.parameter(
                    Problem.MISSING_SCOPE, "q", Texts.of("api.query.search-needs", Scope.READ_PERSONAL.word()));
        }
        return words;
    }

    private static boolean descending(Query query) {
        return switch (query.text("descending")) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Query.wrong("descending", Texts.of("api.query.one-of", "true, false"));
        };
    }

    private static Optional<ParticipationStatus> status(String word) {
        return Arrays.stream(ParticipationStatus.values())
                .filter(status -> Words.of(status).equals(word))
                .findFirst();
    }

    private static String statuses() {
        return Arrays.stream(ParticipationStatus.values()).map(Words::of).collect(Collectors.joining(", "));
    }

    private static String words(FormValue[] all) {
        return Arrays.stream(all).map(FormValue::value).collect(Collectors.joining(", "));
    }
}
