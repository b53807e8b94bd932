package eu.groupexchange.desk.participants;

import eu.groupexchange.overview.GridSort;
import eu.groupexchange.web.form.Choice;
import eu.groupexchange.web.form.Countries;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns of the list, in their order. */
final class GridColumns {

    static final List<GridSort> SHOWN = List.of(
            GridSort.REFERENCE,
            GridSort.ORGANISATION,
            GridSort.STATUS,
            GridSort.DUE,
            GridSort.CONFIRM_BY,
            GridSort.KILOMETRES,
            GridSort.RECOMMENDATION,
            GridSort.DAYS,
            GridSort.CLAIM,
            GridSort.DEADLINE,
            GridSort.AMOUNT);

    static final Set<GridSort> NUMBERS = Set.of(GridSort.KILOMETRES, GridSort.DAYS, GridSort.AMOUNT);

    private GridColumns() {}

    static List<Choice> countries(Collection<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, Countries.name(code)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.ENGLISH)))
                .toList();
    }
}
