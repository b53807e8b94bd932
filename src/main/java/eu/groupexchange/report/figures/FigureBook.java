package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All figures of exchanges, one or several: read once, so that they agree with each other. */
@Component
@Transactional(readOnly = true)
public class FigureBook {

    private final CaseFacts facts;

    FigureBook(CaseFacts facts) {
        this.facts = facts;
    }

    public List<FigureTable> of(Exchange exchange) {
        return of(new FigureScope(List.of(exchange)));
    }

    /** Tables without any row are left out. */
    public List<FigureTable> of(FigureScope scope) {
        List<CaseFact> cases = facts.of(scope.slugs());
        if (cases.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        RegistrationTables.funnel(cases),
                        RegistrationTables.overTime(cases, scope),
                        RegistrationTables.countries(cases),
                        RegistrationTables.kinds(cases),
                        DecisionTables.decisions(cases),
                        DecisionTables.declined(facts.declined(scope.slugs())),
                        DecisionTables.places(cases),
                        AttendanceTables.presence(cases, scope),
                        AttendanceTables.halfDays(facts.presence(scope.slugs()), scope),
                        ClaimTables.claims(cases),
                        DurationTables.durations(cases, scope),
                        ClaimTables.money(cases, scope),
                        DecisionTables.standings(cases))
                .filter(table -> !table.isEmpty())
                .toList();
    }
}
