package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.dossier.DossierEnd.LogState;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierZip;
import eu.groupexchange.audit.dossier.SentForms;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.inspection.dossier.DossierIndex.Chapter;
import eu.groupexchange.inspection.dossier.DossierIndex.Fact;
import eu.groupexchange.inspection.dossier.DossierIndex.File;
import eu.groupexchange.inspection.dossier.DossierIndex.Moment;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the index of what was written into a dossier. */
@Component
class IndexOfDossier {

    /** They say nothing to a reader. */
    private static final Set<String> HASHES_OF_FORMS = Set.of("form", SentForms.HASH);

    private final ExchangeCatalogue exchanges;
    private final DecisionLog log;

    IndexOfDossier(ExchangeCatalogue exchanges, DecisionLog log) {
        this.exchanges = exchanges;
        this.log = log;
    }

    DossierIndex of(Participation participation, DossierZip zip, LogState state) {
        return new DossierIndex(
                Letterheads.of(exchanges.get(participation.exchange())),
                participation.reference().value(),
                participation.organisationName(),
                participation.status().inWords(),
                facts(participation),
                log.of(participation.reference().value()).stream()
                        .map(IndexOfDossier::moment)
                        .toList(),
                chapters(zip),
                Objects.requireNonNullElse(state.head(), ""));
    }

    private static List<Fact> facts(Participation participation) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Texts.of("dossier.index.seat"),
                participation.city() + ", " + participation.registration().countryName()));
        if (participation.halfDays() != null && participation.daysAttended() != null) {
            facts.add(new Fact(
                    Texts.of("dossier.index.attended"),
                    Texts.of("dossier.index.half-days", participation.halfDays(), participation.daysAttended())));
        }
        if (participation.state().entitlement() != null) {
            var entitlement = participation.state().entitlement();
            facts.add(new Fact(
                    Texts.of("dossier.index.entitlement"),
                    entitlement.amount() == null
                            ? Texts.of("dossier.index.none-because", entitlement.reason())
                            : Texts.of("dossier.index.amount-because", entitlement.amount(), entitlement.reason())));
        }
        return facts;
    }

    private static Moment moment(LoggedDecision logged) {
        Entry entry = logged.entry();
        String details = entry.details().entrySet().stream()
                .filter(detail -> !HASHES_OF_FORMS.contains(detail.getKey())
                        && !detail.getValue().isBlank())
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(" · "));
        return new Moment(
                logged.sequence(),
                logged.at(),
                entry.actor().id().replace("staff:", ""),
                Stream.of(entry.action().replace('-', ' '), Objects.requireNonNullElse(entry.outcome(), ""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": ")),
                Stream.of(Objects.requireNonNullElse(entry.reason(), ""), details)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                Objects.requireNonNullElse(entry.ruleVersion(), ""));
    }

    private static List<Chapter> chapters(DossierZip zip) {
        return Stream.of(DossierSection.values())
                .map(section -> new Chapter(
                        section.heading(),
                        zip.facts().stream()
                                .filter(fact -> fact.section() == section)
                                .map(fact -> new Fact(fact.label(), fact.value()))
                                .toList(),
                        zip.files().stream()
                                .filter(file -> file.section() == section)
                                .map(file -> new File(file.title(), file.path(), file.at(), file.size(), file.sha256()))
                                .toList()))
                .filter(chapter ->
                        !chapter.facts().isEmpty() || !chapter.files().isEmpty())
                .toList();
    }
}
