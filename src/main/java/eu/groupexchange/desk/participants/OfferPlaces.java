package eu.groupexchange.desk.participants;

import eu.groupexchange.desk.bulk.BulkAction;
import eu.groupexchange.desk.bulk.Foreseen;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.Step;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.place.Places;
import eu.groupexchange.wording.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers places that are free to those who wait for one, in the order of registration. */
@Component
class OfferPlaces implements BulkAction {

    private final CaseStandings standings;
    private final ExchangeCatalogue exchanges;
    private final Places places;

    OfferPlaces(CaseStandings standings, ExchangeCatalogue exchanges, Places places) {
        this.standings = standings;
        this.exchanges = exchanges;
        this.places = places;
    }

    @Override
    public String key() {
        return "offerPlace";
    }

    @Override
    public String title() {
        return Texts.of("grid.offer.title");
    }

    @Override
    public String done(int many) {
        return Texts.of("grid.offer.done", many);
    }

    @Override
    public Foreseen foresee(ParticipationReference reference, Map<String, String> answers, String userId) {
        return foresee(List.of(reference), answers, userId)
                .getOrDefault(reference, Foreseen.impossible(Texts.of("grid.chosen.unknown")));
    }

    @Override
    public Map<ParticipationReference, Foreseen> foresee(
            Collection<ParticipationReference> references, Map<String, String> answers, String userId) {
        Map<Slug, Integer> free = new HashMap<>();
        Map<ParticipationReference, Foreseen> all = new LinkedHashMap<>();
        for (CaseStanding standing : standings.these(references)) {
            Foreseen foreseen = foresee(standing, free.computeIfAbsent(standing.exchange(), this::free));
            if (foreseen.isPossible()) {
                free.merge(standing.exchange(), -1, Integer::sum);
            }
            all.put(standing.reference(), foreseen);
        }
        return all;
    }

    private int free(Slug slug) {
        Exchange exchange = exchanges.get(slug);
        Places.Standing standing = places.of(exchange);
        @Nullable Integer capacity = standing.capacity();
        return capacity == null ? Integer.MAX_VALUE : capacity - standing.held();
    }

    private static Foreseen foresee(CaseStanding standing, int free) {
        if (standing.next().step() != Step.WAIT_FOR_PLACE) {
            return Foreseen.impossible(Texts.of("participation.places.does-not-wait"));
        }
        return free > 0
                ? Foreseen.possible(Texts.of("grid.offer.will"))
                : Foreseen.impossible(Texts.of("participation.places.none-free"));
    }

    @Override
    public void apply(ParticipationReference reference, Map<String, String> answers, String userId) {
        places.offer(reference, userId);
    }
}
