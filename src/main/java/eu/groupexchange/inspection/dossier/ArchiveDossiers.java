package eu.groupexchange.inspection.dossier;

import eu.groupexchange.audit.dossier.format.ArchiveList;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All dossiers of an exchange in one file: asked for, made in the background by {@link PackDossiers}, fetched. */
@Component
public class ArchiveDossiers {

    private final DossierArchives archives;
    private final Clock clock;

    ArchiveDossiers(DossierArchives archives, Clock clock) {
        this.archives = archives;
        this.clock = clock;
    }

    /** The latest one that was asked for; empty also some days after it was made. */
    @Transactional(readOnly = true)
    public Optional<DossierArchive> find(Slug exchange) {
        return archives.find(exchange);
    }

    /** @throws RefusedException while one is being made */
    @Transactional
    public void begin(Slug exchange, String userId) {
        if (archives.isRunning(exchange)) {
            throw RefusedException.notNow(Texts.of("dossier.archive.runs-already"));
        }
        archives.begin(UUID.randomUUID(), exchange, userId, clock.instant());
    }

    /** @throws RefusedException where none is being made */
    @Transactional
    public void cancel(Slug exchange) {
        if (!archives.isRunning(exchange)) {
            throw RefusedException.notNow(Texts.of("dossier.archive.runs-no-longer"));
        }
        archives.cancel(exchange, clock.instant());
    }

    /** One dossier after the other, piece by piece. They are packed already, so nothing is packed again. */
    public void write(DossierArchive archive, OutputStream out) throws IOException {
        List<ArchiveList.Listed> dossiers = archives.dossiers(archive.id());
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        Instant at = archive.requestedAt();
        begin(ArchiveList.name(), at, zip);
        zip.write(ArchiveList.of(archive.exchange().value(), at, dossiers).bytes());
        zip.closeEntry();
        for (ArchiveList.Listed dossier : dossiers) {
            begin(dossier.path(), at, zip);
            String reference = dossier.path().replace("-dossier.zip", "");
            long size = 0;
            for (int number = 0; size < dossier.size(); number++) {
                byte[] piece = archives.piece(archive.id(), reference, number)
                        .orElseThrow(() -> new IOException("A piece of " + dossier.path() + " is gone"));
                zip.write(piece);
                size += piece.length;
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static void begin(String name, Instant at, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
    }
}
