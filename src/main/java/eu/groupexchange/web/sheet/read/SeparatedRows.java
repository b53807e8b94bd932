package eu.groupexchange.web.sheet.read;

import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text with separators (RFC 4180), as spreadsheets of several countries write it: comma, semicolon or tabulator; UTF-8 or UTF-16 with or
 * without their mark, and Windows-1252 where it is neither.
 */
final class SeparatedRows {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** How texts begin that are something else: papers, pages, letters. */
    private static final List<String> NO_TABLES = List.of("%PDF-", "<", "{\\rtf", "{", "BEGIN:");

    private SeparatedRows() {}

    static List<List<String>> read(byte[] content) {
        String text = decoded(content);
        boolean other = NO_TABLES.stream().anyMatch(text.stripLeading()::startsWith);
        if (other || text.chars().anyMatch(sign -> sign < ' ' && "\t\r\n".indexOf(sign) < 0)) {
            throw SheetReader.refused(Texts.of("import.file.no-table"));
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
                if (rows.size() > 10 * SheetReader.MOST_ROWS) {
                    throw SheetReader.refused(Texts.of("import.file.too-many-rows", SheetReader.MOST_ROWS));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw SheetReader.refused(Texts.of("import.file.quotes"));
        }
        return rows;
    }

    private static String decoded(byte[] content) {
        if (begins(content, 0xef, 0xbb, 0xbf)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(content, 0xff, 0xfe)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xfe, 0xff)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        if (content.length > 3 && content[1] == 0 && content[3] == 0) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        if (content.length > 3 && content[0] == 0 && content[2] == 0) {
            return new String(content, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] content, int... beginning) {
        for (int at = 0; at < beginning.length; at++) {
            if (content.length <= at || (content[at] & 0xff) != beginning[at]) {
                return false;
            }
        }
        return true;
    }

    /** The one that stands most often in the head, outside of quotes; a comma where there is none. */
    private static char separator(String text) {
        String head = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return new String(SEPARATORS)
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        sign -> head.chars().filter(one -> one == sign).count() * 10 + (sign == ',' ? 1 : 0)))
                .map(sign -> (char) sign.intValue())
                .orElse(',');
    }
}
