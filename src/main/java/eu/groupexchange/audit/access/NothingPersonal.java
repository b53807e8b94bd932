package eu.groupexchange.audit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a handler or a controller: looks at it are not logged, for it shows nothing about anybody's case. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface NothingPersonal {

    /** Why, as the end of the sentence "it is not logged, because …". */
    String value();
}
