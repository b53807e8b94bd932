package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is being written: of a new exchange, or of a published one that is to be changed. It may lack anything, and be
 * wrong anywhere; what was typed stands in it as it was typed.
 *
 * @param name in addresses; the slug of the call as soon as that is one, and of the published exchange where it changes one
 * @param version counted up whenever it is saved, from 1
 * @param revises the revision of the published exchange that it began with; null where it is to be a new one
 * @param leftOut what the file it was read from had beside
 */
public record Draft(
        String name,
        int version,
        @Nullable Integer revises,
        ObjectNode call,
        List<CallProblem> leftOut,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {

    /** Whether it changes an exchange that is published. */
    public boolean changesPublished() {
        return revises != null;
    }

    /** Of the published exchange that it changes. */
    public Slug slug() {
        return new Slug(name);
    }

    /** The title as typed; empty where there is none yet. */
    public String title() {
        return call.path("title").asText("").strip();
    }

    Draft with(ObjectNode saved, String by, Instant at) {
        return new Draft(name, version + 1, revises, saved, leftOut, createdBy, createdAt, by, at);
    }

    Draft named(String other) {
        return new Draft(other, version, revises, call, leftOut, createdBy, createdAt, changedBy, changedAt);
    }
}
