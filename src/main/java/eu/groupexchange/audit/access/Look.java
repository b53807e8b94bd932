package eu.groupexchange.audit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler, or a controller whose handlers are all alike: what is looked at there. It is logged before the handler is
 * called, about what the address names. {@code EveryLookIT} fails for a handler that has neither this nor
 * {@link NothingPersonal}; until then its looks are logged as a list.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Look {

    AccessKind value();

    /** The parameter of the request that says about whom, where the address does not: a reference or a slug. */
    String parameter() default "";
}
