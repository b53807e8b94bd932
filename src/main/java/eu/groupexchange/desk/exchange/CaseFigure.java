package eu.groupexchange.desk.exchange;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.overview.CaseView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many cases of an exchange there are of a kind, and the way to the list of them.
 *
 * @param path of the list, narrowed to them
 */
public record CaseFigure(String label, long count, String path) {

    /** What waits for the office, as far as anything does. */
    private static final List<CaseView> WAITING =
            List.of(CaseView.TO_REVIEW, CaseView.OVERDUE, CaseView.CLAIM_TO_REVIEW, CaseView.TO_AUTHORISE);

    static List<CaseFigure> all(Exchange exchange, Map<CaseView, Long> counts) {
        return Arrays.stream(CaseView.values())
                .map(view -> of(exchange, view, counts))
                .toList();
    }

    static List<CaseFigure> waiting(Exchange exchange, Map<CaseView, Long> counts) {
        return WAITING.stream()
                .map(view -> of(exchange, view, counts))
                .filter(figure -> figure.count() > 0)
                .toList();
    }

    private static CaseFigure of(Exchange exchange, CaseView view, Map<CaseView, Long> counts) {
        return new CaseFigure(
                view.inWords(),
                counts.getOrDefault(view, 0L),
                "/desk/exchanges/" + exchange.slug() + "/participants?view=" + view.value());
    }
}
