package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessLog;
import eu.groupexchange.inspection.dossier.DossierArchives.Part;
import eu.groupexchange.wording.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the next dossier of an archive, one transaction each: a node that dies leaves it to another, and what was done stays done. Several
 * nodes make several at once.
 */
@Component
public class PackDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(PackDossiers.class);

    /** Copies of what is kept elsewhere; whoever comes later asks for new ones. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int ATTEMPTS = 3;

    private final DossierArchives archives;
    private final AssembleDossier dossiers;
    private final AccessLog accesses;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PackDossiers(
            DossierArchives archives,
            AssembleDossier dossiers,
            AccessLog accesses,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.archives = archives;
        this.dossiers = dossiers;
        this.accesses = accesses;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return false where there was nothing to do */
    public boolean packNext() {
        AtomicReference<Part> claimed = new AtomicReference<>();
        try {
            boolean packed = Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Part> next = archives.claimNext();
                next.ifPresent(claimed::set);
                next.ifPresent(this::pack);
                return next.isPresent();
            }));
            transaction.executeWithoutResult(status -> archives.completeThoseThatAre(clock.instant()));
            return packed;
        } catch (RuntimeException e) {
            Part part = claimed.get();
            if (part == null) {
                throw e;
            }
            LOG.error("The dossier of {} could not be put together", part.reference(), e);
            transaction.executeWithoutResult(status -> failed(part));
            return true;
        }
    }

    /** Whoever asked for the archive gets this dossier with it. */
    private void pack(Part part) {
        accesses.record(Access.allowed(
                Actor.staff(part.requestedBy()),
                AccessKind.EXPORT,
                part.reference().value(),
                null));
        Path file = null;
        try {
            file = Files.createTempFile("dossier", ".zip");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                dossiers.write(part.reference(), part.requestedBy(), out);
            }
            keep(part, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /** A dossier is read in a transaction of its own, in which nothing can be written: so by way of a file. */
    private void keep(Part part, Path file) throws IOException {
        PieceStream pieces = new PieceStream(archives, part);
        Files.copy(file, pieces);
        pieces.close();
        archives.done(part, pieces.size(), pieces.sha256());
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("A file that is no longer needed could not be deleted: {}", file, e);
        }
    }

    private void failed(Part part) {
        archives.failed(part);
        if (part.attempts() + 1 >= ATTEMPTS) {
            archives.fail(
                    part.archive(), Texts.of("dossier.archive.failed-at", part.reference(), ATTEMPTS), clock.instant());
        }
    }

    /** Archives that nobody needs any more; safe on several nodes at once. */
    public void tidyUp() {
        transaction.executeWithoutResult(
                status -> archives.deleteThoseOfBefore(clock.instant().minus(KEPT)));
    }
}
