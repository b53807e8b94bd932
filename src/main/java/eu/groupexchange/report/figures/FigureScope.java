package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whose figures.
 *
 * @param exchanges one, or several that are looked at together
 */
public record FigureScope(List<Exchange> exchanges) {

    List<Slug> slugs() {
        return exchanges.stream().map(Exchange::slug).toList();
    }

    boolean isOne() {
        return exchanges.size() == 1;
    }

    Map<Slug, Exchange> bySlug() {
        return exchanges.stream().collect(Collectors.toMap(Exchange::slug, Function.identity()));
    }
}
