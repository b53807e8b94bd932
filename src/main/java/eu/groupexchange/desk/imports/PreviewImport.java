package eu.groupexchange.desk.imports;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would become of each row, as things stand now. */
@Component
class PreviewImport {

    private final Imports imports;
    private final ReadRow reading;
    private final Participations participations;

    PreviewImport(Imports imports, ReadRow reading, Participations participations) {
        this.imports = imports;
        this.reading = reading;
        this.participations = participations;
    }

    /**
     * @param known what is there already: a reference, or the row before it that is the same; null where it would be new
     * @param problem null where it would be registered
     */
    record Foreseen(
            int number,
            Answers answers,
            @Nullable String known,
            @Nullable String problem) {

        public boolean wouldBeRegistered() {
            return known == null && problem == null;
        }
    }

    @Transactional(readOnly = true)
    List<Foreseen> of(RegistrationImport draft, Exchange exchange) {
        KnownOrganisations there = KnownOrganisations.of(participations, exchange.slug());
        KnownOrganisations before = new KnownOrganisations();
        List<Foreseen> all = new ArrayList<>();
        for (ImportRow row : rows(draft.id())) {
            Answers answers = reading.read(exchange, draft.fields(), row.cells());
            Optional<String> known = there.find(answers.values());
            Optional<String> same = before.find(answers.values());
            String problem = !answers.valid()
                    ? ReadRow.problems(answers)
                    : same.map(other -> Texts.of("import.row.twice", other)).orElse(null);
            all.add(new Foreseen(row.number(), answers, known.orElse(null), known.isPresent() ? null : problem));
            before.add(answers.values(), Integer.toString(row.number()));
        }
        return all;
    }

    private List<ImportRow> rows(UUID id) {
        return imports.rows(id);
    }
}
