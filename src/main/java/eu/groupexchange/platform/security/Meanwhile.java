package eu.groupexchange.platform.security;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.Clash;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/**
 * Of two people who do the same task, the second reads why it did not go, as a conflict (409). The engine would answer that
 * something went wrong inside, in its own words and with 500.
 */
final class Meanwhile {

    private static final String DONE = Texts.of("platform.meanwhile.somebody-else-faster");
    private static final String CLAIMED = Texts.of("platform.meanwhile.somebody-else-claimed");

    private static final List<Class<? extends Throwable>> REFUSALS =
            List.of(FormFieldValidationException.class, AuthorizationException.class);

    private Meanwhile() {}

    /** @param isOpen whether the task is there still */
    static <T> @Nullable T inWords(BooleanSupplier isOpen, Supplier<@Nullable T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (isOneOf(REFUSALS, e)) {
                throw e;
            }
            if (isOneOf(List.of(TaskAlreadyClaimedException.class), e)) {
                throw conflict(CLAIMED, e);
            }
            RefusedException refusal = causes(e)
                    .filter(RefusedException.class::isInstance)
                    .map(RefusedException.class::cast)
                    .findFirst()
                    .orElse(null);
            if (refusal != null) {
                throw conflict(refusal.why(), e);
            }
            if (Clash.isBehind(e) || !isOpen.getAsBoolean()) {
                throw conflict(DONE, e);
            }
            throw e;
        }
    }

    private static RestException conflict(String message, RuntimeException cause) {
        return new RestException(Response.Status.CONFLICT, cause, message);
    }

    private static boolean isOneOf(List<Class<? extends Throwable>> types, Throwable e) {
        return causes(e).anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
