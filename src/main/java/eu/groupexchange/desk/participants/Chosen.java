package eu.groupexchange.desk.participants;

import eu.groupexchange.desk.bulk.BulkOrder;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CaseStanding;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Whom somebody has chosen: named one by one ({@code reference} repeated, or {@code references} with blanks between them), or all that a
 * question finds ({@code all}). What names nobody of this exchange stays in the list, refused in a sentence.
 */
@Component
class Chosen {

    private static final int LONGEST_NAME = 40;

    private final CaseStandings standings;

    Chosen(CaseStandings standings) {
        this.standings = standings;
    }

    /**
     * @param items in the order in which they were named, each once
     * @param cases those that are to be done, by reference
     */
    record Choice(List<BulkOrder.Item> items, Map<ParticipationReference, CaseStanding> cases) {

        List<BulkOrder.Item> refused() {
            return items.stream().filter(item -> item.refused() != null).toList();
        }
    }

    Choice in(Exchange exchange, MultiValueMap<String, String> sent, String userId) {
        List<String> named = "true".equals(sent.getFirst("all"))
                ? standings
                        .references(
                                GridAddress.read(sent, exchange.slug(), userId).question())
                        .stream()
                        .map(ParticipationReference::value)
                        .toList()
                : named(sent);
        Set<ParticipationReference> readable = new LinkedHashSet<>();
        named.forEach(one -> ParticipationReference.parse(one).ifPresent(readable::add));
        Map<ParticipationReference, CaseStanding> known = standings.these(readable).stream()
                .collect(Collectors.toMap(
                        CaseStanding::reference, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<BulkOrder.Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String one : named) {
            BulkOrder.Item item = item(one, exchange, known);
            if (seen.add(item.named())) {
                items.add(item);
            } else if (twice.add(item.named())) {
                items.add(BulkOrder.Item.refused(item.named(), Texts.of("grid.chosen.twice")));
            }
        }
        known.values().removeIf(standing -> !standing.exchange().equals(exchange.slug()));
        return new Choice(items, known);
    }

    private static List<String> named(MultiValueMap<String, String> sent) {
        List<String> named = new ArrayList<>(sent.getOrDefault("reference", List.of()));
        sent.getOrDefault("references", List.of()).forEach(all -> named.addAll(Arrays.asList(all.split("[\\s,;]+"))));
        return named.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static BulkOrder.Item item(
            String named, Exchange exchange, Map<ParticipationReference, CaseStanding> known) {
        String shown = named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) + "…" : named;
        return ParticipationReference.parse(named)
                .map(reference -> {
                    CaseStanding standing = known.get(reference);
                    if (standing == null) {
                        return BulkOrder.Item.refused(reference.value(), Texts.of("grid.chosen.unknown"));
                    }
                    return standing.exchange().equals(exchange.slug())
                            ? BulkOrder.Item.of(reference)
                            : BulkOrder.Item.refused(reference.value(), Texts.of("grid.chosen.elsewhere"));
                })
                .orElseGet(() -> BulkOrder.Item.refused(shown, Texts.of("grid.chosen.no-reference")));
    }
}
