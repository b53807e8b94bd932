package eu.groupexchange.audit.dossier;

import eu.groupexchange.audit.dossier.check.CheckedDossier;
import eu.groupexchange.audit.dossier.check.DossierProblems;
import eu.groupexchange.audit.dossier.check.ManifestCheck;
import eu.groupexchange.audit.dossier.check.OneDossierCheck;
import eu.groupexchange.audit.dossier.check.OpenedDossier;
import eu.groupexchange.audit.dossier.check.OpenedDossier.UnreadableException;
import eu.groupexchange.audit.dossier.format.ArchiveList;
import eu.groupexchange.audit.dossier.format.Manifest;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;

/**
 * Checks a dossier, or an archive of many, without a database and without the system that made it. Whatever somebody made of the file
 * is answered in sentences.
 */
public final class DossierCheck {

    /** Dossiers are packed already: an archive of them packs them no further, so what grows much when unpacked is none. */
    private static final int GROWS_AT_MOST = 2;

    private static final int SMALL = 1024 * 1024;

    private DossierCheck() {}

    /**
     * For the command {@code --verify=FILE.zip}: a line for each finding, and one that says what was checked.
     *
     * @return 0 where everything holds together, otherwise 1
     */
    public static int run(PrintStream out, Path file) {
        List<CheckedDossier> all = new ArrayList<>();
        check(file, String.valueOf(file.getFileName()), one -> {
            one.problems().forEach(problem -> out.println(one.name() + ": " + problem));
            if (one.isWhole()) {
                out.println(one.name() + ": " + summary(one));
            }
            all.add(new CheckedDossier(
                    one.name(), null, null, null, 0, 0, null, null, one.isWhole() ? List.of() : List.of("")));
        });
        long broken = all.stream().filter(one -> !one.isWhole()).count();
        if (all.size() > 1) {
            out.println(Texts.of("dossier.check.archive", all.size(), broken));
        }
        return broken == 0 && !all.isEmpty() ? 0 : 1;
    }

    /** What is true of a dossier in which nothing was found, and what is still to be compared. */
    public static String summary(CheckedDossier one) {
        return Texts.of("dossier.check.whole", one.reference(), one.files(), one.entries()) + " "
                + (one.latestAnchor() == null
                        ? Texts.of("dossier.check.not-anchored-yet")
                        : Texts.of(
                                "dossier.check.compare-anchor",
                                one.latestAnchor().inWords()))
                + " "
                + (one.sealedBy() == null
                        ? Texts.of("dossier.check.unsealed")
                        : Texts.of("dossier.check.sealed", DossierProblems.shown(one.sealedBy())));
    }

    /**
     * One dossier, or one after the other of an archive.
     *
     * @param name of the file, as whoever has it calls it
     */
    public static void check(Path file, String name, Consumer<CheckedDossier> each) {
        String shown = DossierProblems.shown(name);
        DossierProblems problems = new DossierProblems();
        if (!Files.isRegularFile(file)) {
            each.accept(CheckedDossier.unreadable(shown, Texts.of("dossier.check.no-file")));
            return;
        }
        try (OpenedDossier opened = OpenedDossier.open(file, name, problems)) {
            if (!opened.has(Manifest.NAME) && opened.has(ArchiveList.NAME)) {
                archive(opened, shown, problems, each);
            } else {
                each.accept(new OneDossierCheck(shown, opened, problems).check());
            }
        } catch (UnreadableException e) {
            each.accept(CheckedDossier.unreadable(shown, e.getMessage()));
        }
    }

    private static void archive(
            OpenedDossier archive, String name, DossierProblems problems, Consumer<CheckedDossier> each) {
        new ManifestCheck(archive, problems).archive(archive.json(ArchiveList.NAME, problems));
        if (!problems.none()) {
            each.accept(new CheckedDossier(name, null, null, null, 0, 0, null, null, problems.all()));
        }
        for (ZipEntry entry : archive.files().values()) {
            if (entry.getName().endsWith(".zip")) {
                within(archive, entry, each);
            }
        }
    }

    private static void within(OpenedDossier archive, ZipEntry entry, Consumer<CheckedDossier> each) {
        String name = DossierProblems.shown(entry.getName());
        Path copy = null;
        try {
            copy = Files.createTempFile("dossier", ".zip");
            if (copied(archive, entry, copy)) {
                check(copy, entry.getName(), each);
            } else {
                each.accept(CheckedDossier.unreadable(name, Texts.of("dossier.check.grows")));
            }
        } catch (IOException | IllegalArgumentException e) {
            each.accept(CheckedDossier.unreadable(name, Texts.of("dossier.check.not-unpacked", name)));
        } finally {
            delete(copy);
        }
    }

    private static boolean copied(OpenedDossier archive, ZipEntry entry, Path copy) throws IOException {
        long most = Math.max(0, entry.getCompressedSize()) * GROWS_AT_MOST + SMALL;
        long size = 0;
        try (InputStream from = archive.content(entry.getName());
                OutputStream to = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > most) {
                    return false;
                }
                to.write(buffer, 0, read);
            }
        }
        return true;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
