package eu.groupexchange.web.path;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;

/** Knows about whom a request is where no {@link PathObject} says so: by a session, by a code. A bean of this is asked with each. */
public interface AboutWhom {

    /** Empty where this is not one of its requests. */
    Optional<NamedSubject> subject(HandlerMethod handler, HttpServletRequest request);
}
