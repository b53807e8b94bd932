package eu.groupexchange.participation.registration;

import org.jspecify.annotations.Nullable;

/**
 * That a coordinator registered the organisation, which had asked for it.
 *
 * @param registeredBy the coordinator's account
 * @param late whether registration was closed already
 * @param reason why the coordination did it; always there for a late one
 */
public record StaffRegistration(
        String registeredBy, boolean late, @Nullable String reason) {}
