package eu.groupexchange.desk.exchange;

import eu.groupexchange.attendance.checkin.CheckIn;
import eu.groupexchange.web.path.AboutWhom;
import eu.groupexchange.web.path.NamedSubject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whose badge was scanned. */
@Component
class BadgeLooks implements AboutWhom {

    private final CheckIn checkIn;

    BadgeLooks(CheckIn checkIn) {
        this.checkIn = checkIn;
    }

    @Override
    public Optional<NamedSubject> subject(HandlerMethod handler, HttpServletRequest request) {
        if (handler.getBeanType() != CheckInPages.class
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)) {
            return Optional.empty();
        }
        return Optional.of(checkIn.arrival(String.valueOf(variables.get("code")))
                .map(arrival ->
                        new NamedSubject(arrival.participation().reference().value(), true))
                .orElse(new NamedSubject(null, false)));
    }
}
