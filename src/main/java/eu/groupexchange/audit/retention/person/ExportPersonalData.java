package eu.groupexchange.audit.retention.person;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Whose;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import eu.groupexchange.audit.retention.register.RegisteredRows;
import eu.groupexchange.audit.retention.register.RegisteredRows.StoredFile;
import eu.groupexchange.database.Json;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is kept about somebody, as one ZIP file (GDPR, articles 15 and 20): {@code data.json} for machines, {@code data.html} for
 * people, and every file and paper as it is.
 */
@Component
public class ExportPersonalData {

    private final PersonsDossiers dossiers;
    private final ProcessingRegister register;
    private final RegisteredRows rows;
    private final Administrators administrators;
    private final DecisionLog log;
    private final Json json;

    ExportPersonalData(
            PersonsDossiers dossiers,
            ProcessingRegister register,
            RegisteredRows rows,
            Administrators administrators,
            DecisionLog log,
            Json json) {
        this.dossiers = dossiers;
        this.register = register;
        this.rows = rows;
        this.administrators = administrators;
        this.log = log;
        this.json = json;
    }

    /** What one table has about a dossier. */
    record Part(String reference, KeptTable table, List<Map<String, Object>> rows) {}

    /** @return the bytes of the ZIP file */
    @Transactional
    public byte[] export(String addressHash, IdentityCheck identity, String userId) {
        administrators.require(userId);
        List<Keeping> all = dossiers.of(addressHash);
        if (all.isEmpty()) {
            throw RefusedException.notNow(Texts.of("retention.person.nothing-kept"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<Part> parts = all.stream()
                    .flatMap(one -> parts(one.dossier().reference()).stream())
                    .toList();
            add(zip, "data.json", json.write(byDossier(parts)).getBytes(StandardCharsets.UTF_8));
            add(zip, "data.html", ReadableExport.of(all, parts).getBytes(StandardCharsets.UTF_8));
            for (Keeping one : all) {
                addFiles(zip, one.dossier().reference());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.forEach(one -> log.record(Entry.of(one.dossier().reference(), Actor.staff(userId), "personal-data-exported")
                .detail("identity", identity.value())));
        return bytes.toByteArray();
    }

    private List<Part> parts(String reference) {
        return register.goingWith(Whose.CASE).stream()
                .map(table -> new Part(reference, table, rows.rows(table, reference)))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private static Map<String, Map<String, Object>> byDossier(List<Part> parts) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        parts.forEach(part -> all.computeIfAbsent(part.reference(), any -> new LinkedHashMap<>())
                .put(part.table().table(), part.rows()));
        return all;
    }

    private void addFiles(ZipOutputStream zip, String reference) throws IOException {
        for (KeptTable table : register.goingWith(Whose.CASE)) {
            int number = 0;
            for (StoredFile file : rows.files(table, reference)) {
                number++;
                String name = file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
                add(zip, "%s/%s/%02d-%s".formatted(reference, table.table(), number, name), file.content());
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
