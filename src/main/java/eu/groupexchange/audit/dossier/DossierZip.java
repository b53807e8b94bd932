package eu.groupexchange.audit.dossier;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.dossier.format.DossierJson;
import eu.groupexchange.audit.dossier.format.DossierNames;
import eu.groupexchange.audit.dossier.format.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier file by file as it goes out; only hashes and names are kept. What lists the others comes last: the index, then
 * the manifest, then its seal. Nothing is closed unless all of it was written, so a dossier that broke off cannot be opened.
 */
public final class DossierZip implements DossierWriter {

    private final String reference;
    private final Instant createdAt;
    private final ZipOutputStream zip;
    private final DossierNames names = new DossierNames();
    private final List<WrittenFile> files = new ArrayList<>();
    private final List<WrittenFact> facts = new ArrayList<>();
    private DossierSection section = DossierSection.REGISTRATION;

    /** @param createdAt to the microsecond */
    public DossierZip(String reference, Instant createdAt, OutputStream out) {
        this.reference = reference;
        this.createdAt = createdAt;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String kept : List.of(Manifest.NAME, Manifest.SEAL, Manifest.INDEX, Manifest.LOG)) {
            names.take(kept);
        }
    }

    /** What is added from now on belongs here. */
    public void begin(DossierSection next) {
        section = next;
    }

    @Override
    public void fact(String label, String value) {
        if (!value.isBlank()) {
            facts.add(new WrittenFact(section, label, value));
        }
    }

    @Override
    public void file(DossierFile file, byte[] content) {
        write(names.take(section.folder() + "/" + file.name()), file, content);
    }

    @Override
    public void text(DossierFile file, String content) {
        file(file, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void json(DossierFile file, Object content) {
        text(file, DossierJson.write(content));
    }

    /** A file that lies beside the folders and not in one. */
    void top(DossierFile file, String content) {
        write(file.name(), file, content.getBytes(StandardCharsets.UTF_8));
    }

    String reference() {
        return reference;
    }

    /** The index, which lists what was written before it. */
    public void index(String title, byte[] pdf) {
        write(Manifest.INDEX, new DossierFile(Manifest.INDEX, "index", title, createdAt), pdf);
    }

    private void write(String path, DossierFile file, byte[] content) {
        put(path, content);
        files.add(new WrittenFile(
                section, path, file.kind(), file.title(), file.at(), Sha256.of(content), content.length));
    }

    private void put(String path, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(createdAt.atOffset(ZoneOffset.UTC).toLocalDateTime());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written so far, in its order. */
    public List<WrittenFile> files() {
        return List.copyOf(files);
    }

    public List<WrittenFact> facts() {
        return List.copyOf(facts);
    }

    /** The manifest as it is going to stand in the dossier, of all that was written so far. */
    byte[] manifest(@Nullable String head, @Nullable String anchor) {
        List<Manifest.Listed> listed = files.stream()
                .map(file -> new Manifest.Listed(file.path(), file.sha256(), file.size(), file.kind()))
                .toList();
        Manifest manifest = new Manifest(Manifest.FORMAT, reference, createdAt, listed, new Manifest.Log(head, anchor));
        return DossierJson.write(manifest).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes manifest and seal, and ends the file. The stream behind it stays open. */
    void finish(byte[] manifest, byte @Nullable [] seal) {
        put(Manifest.NAME, manifest);
        if (seal != null) {
            put(Manifest.SEAL, seal);
        }
        try {
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
