package eu.groupexchange.desk.integration;

import eu.groupexchange.api.token.ApiToken;
import eu.groupexchange.api.token.Scope;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** A token in the list. */
record TokenLine(
        ApiToken token,
        String scopes,
        String made,
        String until,
        String lastUsed,
        String state,
        String colour,
        boolean valid) {

    static TokenLine of(ApiToken token, Instant now, ZoneId zone) {
        return new TokenLine(
                token,
                token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", ")),
                DeskDates.moment(token.madeAt(), zone),
                DeskDates.moment(token.expiresAt(), zone),
                token.lastUsedAt() == null
                        ? Texts.of("api.page.never-used")
                        : DeskDates.moment(token.lastUsedAt(), zone),
                state(token, now),
                token.isValid(now) ? "tag-green" : "tag-grey",
                token.isValid(now));
    }

    private static String state(ApiToken token, Instant now) {
        if (token.isRevoked()) {
            return Texts.of("api.page.revoked");
        }
        return token.isOver(now) ? Texts.of("api.page.over") : Texts.of("api.page.valid");
    }
}
