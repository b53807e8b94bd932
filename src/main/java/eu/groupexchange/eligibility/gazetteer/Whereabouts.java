package eu.groupexchange.eligibility.gazetteer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a town was understood to mean.
 *
 * @param settled the one place that is meant; null where none is known, or one of several may be meant
 * @param choices the places that may be meant, the largest first, where there are several; else none
 * @param labelled whether the name was given as a label: with its region, or with two names
 */
public record Whereabouts(@Nullable NamedPlace settled, List<NamedPlace> choices, boolean labelled) {

    static final Whereabouts UNKNOWN = new Whereabouts(null, List.of(), false);

    /** Whether it has to be asked which place is meant. */
    public boolean isQuestion() {
        return !choices.isEmpty();
    }

    /** The place that is meant, or the largest that may be. */
    public Optional<Place> likeliest() {
        return settled != null
                ? Optional.of(settled.place())
                : choices.stream().findFirst().map(NamedPlace::place);
    }
}
