package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.dossier.DossierEnd;
import eu.groupexchange.audit.dossier.DossierEnd.LogState;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierZip;
import eu.groupexchange.paperwork.Issue;
import eu.groupexchange.paperwork.PaperRenderer;
import eu.groupexchange.paperwork.Seals;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the dossier of a case, file by file as it is read. All of it is of one moment: one transaction that only reads and sees
 * nothing of what others write meanwhile.
 */
@Component
public class AssembleDossier {

    private final List<DossierPart> parts;
    private final Participations participations;
    private final LogsAround around;
    private final IndexOfDossier index;
    private final DossierEnd end;
    private final PaperRenderer renderer;
    private final Seals seals;
    private final Clock clock;
    private final TransactionTemplate oneMoment;

    AssembleDossier(
            List<DossierPart> parts,
            Participations participations,
            LogsAround around,
            IndexOfDossier index,
            DossierEnd end,
            PaperRenderer renderer,
            Seals seals,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(DossierPart::section)
                        .thenComparing(part -> part.getClass().getName()))
                .toList();
        this.participations = participations;
        this.around = around;
        this.index = index;
        this.end = end;
        this.renderer = renderer;
        this.seals = seals;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Written(LogState log, byte[] manifest) {}

    /**
     * Whoever gets it is noted before it is whole.
     *
     * @param by the account to which it goes
     * @param out stays open
     * @throws java.util.NoSuchElementException when there is no such participation
     */
    public void write(ParticipationReference reference, String by, OutputStream out) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DossierZip zip = new DossierZip(reference.value(), now, out);
        Written written = oneMoment.execute(snapshot -> contents(reference, now, zip));
        end.finish(
                zip,
                by,
                now,
                written.log(),
                written.manifest(),
                seals.signature(written.manifest(), now).orElse(null));
    }

    private Written contents(ParticipationReference reference, Instant now, DossierZip zip) {
        Participation participation = participations.get(reference);
        for (DossierPart part : parts) {
            zip.begin(part.section());
            part.contribute(reference.value(), zip);
        }
        LogState log = end.write(reference.value(), around.write(participation, zip), zip);
        seals.certificate().ifPresent(pem -> end.certificate(pem, zip));
        DossierIndex paper = index.of(participation, zip, log);
        zip.index(paper.title(), seals.seal(renderer.render(paper, Issue.notKept(now, seals.at(now))), now));
        return new Written(log, end.manifest(log, zip));
    }
}
