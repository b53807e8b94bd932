package eu.groupexchange.web.path;

import org.jspecify.annotations.Nullable;

/**
 * About whom a request is.
 *
 * @param id as the logs call it; where nothing is found, what stands in the address if it has the shape of a reference or an id,
 *     else null
 */
public record NamedSubject(@Nullable String id, boolean exists) {}
