package eu.groupexchange.platform.looks;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a request to the webapps' REST looks at: a case by its business key, or many at once. */
@Component
class EngineLooks {

    private final EngineSubjects subjects;

    EngineLooks(EngineSubjects subjects) {
        this.subjects = subjects;
    }

    /** One for each case that the request names; one about none where it asks for many without naming them. */
    List<Access> of(HttpServletRequest request, AccessOutcome outcome) {
        String address = EngineAddresses.pattern(request);
        if (EngineAddresses.isAccount(request)) {
            return List.of(new Access(Onlooker.now(), AccessKind.RIGHTS, null, address, outcome, null));
        }
        List<String> cases = subjects.of(LookRequests.names(request));
        return cases.isEmpty()
                ? List.of(new Access(Onlooker.now(), AccessKind.LIST, null, address, outcome, null))
                : cases.stream()
                        .map(subject -> new Access(Onlooker.now(), AccessKind.CASE, subject, address, outcome, null))
                        .toList();
    }
}
