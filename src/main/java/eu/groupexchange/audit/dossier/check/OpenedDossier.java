package eu.groupexchange.audit.dossier.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.groupexchange.audit.dossier.format.DossierNames;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file that is said to be a dossier, read as what anybody may have made: nothing is unpacked to the disk, and of each file never more
 * than it may have.
 */
public final class OpenedDossier implements AutoCloseable {

    /** A case has some dozens; an exchange some hundreds of cases. */
    public static final int MOST_FILES = 20_000;

    /** The log and the anchors of the longest case are a hundredth of it. */
    private static final int LARGEST_JSON = 64 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ZipFile zip;
    private final Map<String, ZipEntry> files;

    private OpenedDossier(ZipFile zip, Map<String, ZipEntry> files) {
        this.zip = zip;
        this.files = files;
    }

    /** Why it cannot be read at all, in a sentence. */
    public static final class UnreadableException extends Exception {
        UnreadableException(String sentence) {
            super(sentence);
        }
    }

    /** The hash and the length of a file within. */
    public record Measured(String sha256, long size) {}

    /**
     * @param name as whoever has the file calls it
     * @param problems takes what is wrong with names: twice there, leading elsewhere
     */
    public static OpenedDossier open(Path file, String name, DossierProblems problems) throws UnreadableException {
        ZipFile zip = zip(file, name);
        try {
            return new OpenedDossier(zip, files(zip, problems));
        } catch (UnreadableException | RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static ZipFile zip(Path file, String name) throws UnreadableException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new UnreadableException(Texts.of(
                    beginsLikeOne(file) ? "dossier.check.cut-off" : "dossier.check.no-zip",
                    DossierProblems.shown(name)));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(Texts.of("dossier.check.unreadable", DossierProblems.shown(name)));
        }
    }

    private static boolean beginsLikeOne(Path file) {
        try (InputStream content = java.nio.file.Files.newInputStream(file)) {
            return content.read() == 'P' && content.read() == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, ZipEntry> files(ZipFile zip, DossierProblems problems) throws UnreadableException {
        if (zip.size() > MOST_FILES) {
            throw new UnreadableException(Texts.of("dossier.check.too-many-files", zip.size()));
        }
        Map<String, ZipEntry> files = new LinkedHashMap<>();
        try {
            zip.stream().forEach(entry -> {
                String name = entry.getName();
                if (files.putIfAbsent(name, entry) != null) {
                    problems.add(Texts.of("dossier.check.twice", DossierProblems.shown(name)));
                } else if (name.length() > DossierNames.LONGEST
                        || !DossierNames.SAFE.matcher(name).matches()) {
                    problems.add(Texts.of("dossier.check.unsafe-name", DossierProblems.shown(name)));
                }
            });
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(Texts.of("dossier.check.unreadable-names"));
        }
        return files;
    }

    public Map<String, ZipEntry> files() {
        return files;
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /**
     * Hash and length; not read further than one byte past what is expected.
     *
     * @return empty where it cannot be unpacked
     */
    public Optional<Measured> measure(String name, long expected) {
        ZipEntry entry = files.get(name);
        try (InputStream content = zip.getInputStream(entry)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (DigestInputStream hashed = new DigestInputStream(content, digest)) {
                byte[] buffer = new byte[64 * 1024];
                for (int read = hashed.read(buffer); read >= 0 && size <= expected; read = hashed.read(buffer)) {
                    size += read;
                }
            }
            return Optional.of(new Measured(HexFormat.of().formatHex(digest.digest()), size));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Its bytes, where it is there and not larger than any such file can be. */
    public Optional<byte[]> small(String name, DossierProblems problems) {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(LARGEST_JSON + 1);
            if (bytes.length > LARGEST_JSON) {
                problems.add(Texts.of("dossier.check.too-large", DossierProblems.shown(name)));
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Texts.of("dossier.check.not-unpacked", DossierProblems.shown(name)));
            return Optional.empty();
        }
    }

    /** The same read as JSON; what is wrong with it goes to the problems. */
    public Optional<JsonNode> json(String name, DossierProblems problems) {
        return small(name, problems).flatMap(bytes -> parsed(name, bytes, problems));
    }

    public static Optional<JsonNode> parsed(String name, byte[] bytes, DossierProblems problems) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree != null && tree.isContainerNode()) {
                return Optional.of(tree);
            }
        } catch (JsonProcessingException e) {
            // said below
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        problems.add(Texts.of("dossier.check.no-json", DossierProblems.shown(name)));
        return Optional.empty();
    }

    public InputStream content(String name) throws IOException {
        return zip.getInputStream(files.get(name));
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
