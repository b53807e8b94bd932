package eu.groupexchange.workflow.decisions;

import org.jspecify.annotations.Nullable;

/**
 * A decision table as it was deployed.
 *
 * @param id the engine's
 * @param version counts the deployments of its key from 1
 * @param tag as the file says it; null where it says none
 */
public record TableVersion(
        String id, String key, int version, @Nullable String tag) {

    /** {@code eligibility 2 (tag 1)}. */
    @Override
    public String toString() {
        return key + " " + version + (tag == null ? "" : " (tag " + tag + ")");
    }
}
