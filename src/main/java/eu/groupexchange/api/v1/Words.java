package eu.groupexchange.api.v1;

import java.util.Locale;

/** Names of states as the API has them: {@code UNDER_REVIEW} is {@code under-review}. */
final class Words {

    private Words() {}

    static String of(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
