package eu.groupexchange.web.sheet.read;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a workbook or a text with separators, by what it is and not by what it is called. What cannot be read is refused with the reason. */
public final class SheetReader {

    /** In bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    public static final int MOST_ROWS = 2_000;

    static final int MOST_COLUMNS = 60;

    /** No field takes as much; what is longer is cut here and refused there. */
    static final int LONGEST_CELL = 5_000;

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** What we hand out has an apostrophe before what a spreadsheet would take for a formula, such as a telephone number; it comes back. */
    private static final Pattern GUARDED = Pattern.compile("^'[=+\\-@\\t\\r\\n\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}]");

    private SheetReader() {}

    /** @throws RefusedException for what is no table, is locked, broken, or too large */
    public static SheetTable read(byte[] content) {
        if (content.length == 0) {
            throw refused(Texts.of("import.file.empty"));
        }
        if (content.length > LARGEST) {
            throw refused(Texts.of("import.file.too-large"));
        }
        if (beginsWith(content, OLE)) {
            throw refused(Texts.of(contains(content, ENCRYPTED) ? "import.file.locked" : "import.file.old-kind"));
        }
        List<List<String>> rows =
                beginsWith(content, new byte[] {'P', 'K'}) ? WorkbookRows.read(content) : SeparatedRows.read(content);
        return table(rows);
    }

    /** @param rows the first is that with the number 1; an empty list where a row is empty */
    private static SheetTable table(List<List<String>> rows) {
        int head = 0;
        while (head < rows.size() && isEmpty(rows.get(head))) {
            head++;
        }
        if (head == rows.size()) {
            throw refused(Texts.of("import.file.nothing-in-it"));
        }
        List<String> heads = rows.get(head).stream().map(String::strip).toList();
        if (heads.size() > MOST_COLUMNS) {
            throw refused(Texts.of("import.file.too-many-columns", MOST_COLUMNS));
        }
        List<SheetTable.Row> found = new ArrayList<>();
        for (int at = head + 1; at < rows.size(); at++) {
            if (!isEmpty(rows.get(at))) {
                found.add(new SheetTable.Row(at + 1, fitted(rows.get(at), heads.size())));
            }
        }
        if (found.isEmpty()) {
            throw refused(Texts.of("import.file.heads-only"));
        }
        if (found.size() > MOST_ROWS) {
            throw refused(Texts.of("import.file.too-many-rows", MOST_ROWS));
        }
        return new SheetTable(heads, found);
    }

    private static boolean isEmpty(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static List<String> fitted(List<String> row, int columns) {
        List<String> cells = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
        cells.addAll(Collections.nCopies(columns - cells.size(), ""));
        cells.replaceAll(cell -> cut(GUARDED.matcher(cell).find() ? cell.substring(1) : cell));
        return List.copyOf(cells);
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
    }

    static RefusedException refused(String why) {
        return RefusedException.input("file", why);
    }

    private static boolean beginsWith(byte[] content, byte[] beginning) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int at = 0; at < beginning.length; at++) {
            if (content[at] != beginning[at]) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(byte[] content, byte[] part) {
        outer:
        for (int from = 0; from <= content.length - part.length; from++) {
            for (int at = 0; at < part.length; at++) {
                if (content[from + at] != part[at]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
