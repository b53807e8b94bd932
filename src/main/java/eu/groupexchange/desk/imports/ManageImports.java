package eu.groupexchange.desk.imports;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.sheet.read.SheetReader;
import eu.groupexchange.web.sheet.read.SheetTable;
import eu.groupexchange.wording.FileNames;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator sends in a table, says which column is what, and has it registered or throws it away. */
@Component
@Transactional
class ManageImports {

    private static final int LONGEST = 1000;

    private final Imports imports;
    private final ReadRow reading;
    private final RegisterOnBehalf registration;
    private final TaskRights rights;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManageImports(
            Imports imports,
            ReadRow reading,
            RegisterOnBehalf registration,
            TaskRights rights,
            DecisionLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.registration = registration;
        this.rights = rights;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Heard after the commit. */
    record ImportStarted() {}

    /** @throws RefusedException where it is no table, or nobody can be registered any more */
    RegistrationImport take(Exchange exchange, String fileName, byte[] content, String userId) {
        requirePossible(exchange, userId);
        SheetTable table = SheetReader.read(content);
        RegistrationImport draft = new RegistrationImport(
                UUID.randomUUID(),
                exchange.slug(),
                FileNames.kept(fileName),
                table.heads(),
                Headings.fields(reading.form(exchange), table.heads()),
                RegistrationImport.State.DRAFT,
                null,
                null,
                userId,
                clock.instant(),
                null,
                null);
        imports.add(draft, table);
        return draft;
    }

    /** @param fields for each column a key of the form, or nothing */
    void map(RegistrationImport draft, Exchange exchange, List<String> fields, String userId) {
        requirePossible(exchange, userId);
        requireDraft(draft.id());
        Set<String> keys = reading.form(exchange).fields().stream()
                .map(field -> field.key())
                .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        for (String field : fields) {
            if (!field.isEmpty() && (!keys.contains(field) || !used.add(field))) {
                throw RefusedException.input("column-0", Texts.of("import.page.column-twice"));
            }
        }
        if (fields.size() != draft.heads().size()) {
            throw RefusedException.input("column-0", Texts.of("import.page.columns-others"));
        }
        imports.map(draft.id(), fields);
    }

    /**
     * Begins to register it; a second click finds it begun.
     *
     * @param informed how the organisations were told what happens to their data
     * @param reason why the coordination registers them; needed after the deadline
     */
    void start(RegistrationImport draft, Exchange exchange, String informed, String reason, String userId) {
        requirePossible(exchange, userId);
        if (informed.isBlank()) {
            throw RefusedException.input("informed", Texts.of("import.page.informed-missing"));
        }
        if (informed.length() > LONGEST || reason.length() > LONGEST) {
            throw RefusedException.input("informed", Texts.of("import.page.too-long", LONGEST));
        }
        if (registration.isLate(exchange) && reason.isBlank()) {
            throw RefusedException.input("reason", Texts.of("import.page.late-reason-missing"));
        }
        RegistrationImport now =
                imports.lock(draft.id()).orElseThrow(() -> RefusedException.meanwhile(Texts.of("import.page.gone")));
        if (now.state() != RegistrationImport.State.DRAFT) {
            return;
        }
        imports.start(draft.id(), informed.strip(), reason.strip(), userId);
        log.record(Entry.of(exchange.slug().value(), Actor.staff(userId), "registrations-imported")
                .detail("import", draft.id().toString())
                .detail("rows", Integer.toString(imports.rows(draft.id()).size())));
        events.publishEvent(new ImportStarted());
    }

    /** All that was typed in it goes; what was registered stays. */
    void remove(RegistrationImport draft, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        imports.lock(draft.id()).ifPresent(now -> {
            if (now.state() == RegistrationImport.State.RUNNING) {
                throw RefusedException.notNow(Texts.of("import.page.running-stays"));
            }
            imports.remove(now.id());
        });
    }

    private void requireDraft(UUID id) {
        RegistrationImport now =
                imports.lock(id).orElseThrow(() -> RefusedException.meanwhile(Texts.of("import.page.gone")));
        if (now.state() != RegistrationImport.State.DRAFT) {
            throw RefusedException.meanwhile(Texts.of("import.page.begun"));
        }
    }

    private void requirePossible(Exchange exchange, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        registration.objection(exchange).ifPresent(objection -> {
            throw RefusedException.notNow(objection);
        });
    }
}
