package eu.groupexchange.audit.retention;

import eu.groupexchange.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every table and column of the database: in texts, in JSON, in bytes as they are, and in what a PDF says. */
final class Planted {

    private final JdbcClient database = JdbcClient.create(TestDatabase.dataSource(TestDatabase.url()));

    /** @return the words that were found, by {@code table.column} */
    Map<String, Set<String>> find(Collection<String> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : columns().entrySet()) {
            if (holdsOneOf(table.getKey(), words) || holdsPapers(table.getValue())) {
                table.getValue().forEach(column -> words.stream()
                        .filter(word -> holds(table.getKey(), column, word))
                        .forEach(word -> found.computeIfAbsent(
                                        table.getKey() + "." + column.replaceFirst(" .*", ""), any -> new TreeSet<>())
                                .add(word)));
            }
        }
        return found;
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new TreeMap<>();
        database.sql("""
                select table_name, column_name || ' ' || data_type from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                """)
                .query((row, number) -> columns.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return columns;
    }

    private boolean holdsOneOf(String table, Collection<String> words) {
        return database.sql("select exists (select from %s one where one::text ilike any(?))".formatted(table))
                .param(words.stream()
                        .flatMap(word -> List.of("%" + word + "%", "%" + hex(word) + "%").stream())
                        .toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private static boolean holdsPapers(List<String> columns) {
        return columns.stream().anyMatch(column -> column.endsWith(" bytea"));
    }

    private boolean holds(String table, String typed, String word) {
        String column = typed.replaceFirst(" .*", "");
        boolean plainly = database.sql("select exists (select from %s where %s::text ilike ? or %s::text ilike ?)"
                        .formatted(table, column, column))
                .params("%" + word + "%", "%" + hex(word) + "%")
                .query(Boolean.class)
                .single();
        return plainly || typed.endsWith(" bytea") && papers(table, column).contains(word.toLowerCase(Locale.ROOT));
    }

    private final Map<String, String> read = new TreeMap<>();

    /** What all PDF files of a column say; the texts of a story's documents are short. */
    private String papers(String table, String column) {
        return read.computeIfAbsent(table + "." + column, any -> database
                .sql("select %2$s from %1$s where substring(%2$s for 5) = '%%PDF-'".formatted(table, column))
                .query((row, number) -> text(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT));
    }

    /** Of a PDF what it says, of a spreadsheet or another ZIP file what is in it. */
    private static String text(byte[] pdf) {
        if (pdf[0] == 'P') {
            return unzipped(pdf);
        }
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            return "";
        }
    }

    private static String unzipped(byte[] zip) {
        StringBuilder all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append("\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
