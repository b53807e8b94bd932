package eu.groupexchange.web.sheet.read;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The first sheet of an XLSX workbook (ISO/IEC 29500) that has anything in it, as text. Nothing is computed: of a formula counts what the
 * spreadsheet stored as its result. The archive is looked through before it is opened, so that it cannot be more than it seems.
 */
final class WorkbookRows {

    private static final int MOST_ENTRIES = 500;
    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);

    /** Before the year 1900 nobody has registered, and the spreadsheet's calendar begins a day late there. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private WorkbookRows() {}

    static List<List<String>> read(byte[] content) {
        Set<String> names = lookThrough(content);
        if (names.contains("xl/vbaProject.bin")) {
            throw SheetReader.refused(Texts.of("import.file.macros"));
        }
        if (!names.contains("xl/workbook.xml")) {
            throw SheetReader.refused(Texts.of("import.file.other-archive"));
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = rows(sheet);
                if (rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.isBlank())) {
                    return rows;
                }
            }
            return List.of();
        } catch (IOException | RuntimeException e) {
            if (e instanceof RefusedException refusal) {
                throw refusal;
            }
            throw SheetReader.refused(Texts.of("import.file.broken"));
        }
    }

    /** The names of its parts; every byte of it has been unpacked once, and none of it is kept. */
    private static Set<String> lookThrough(byte[] content) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                names.add(entry.getName());
                byte[] part = unpacked(zip, entry, LARGEST_UNPACKED - unpacked);
                unpacked += part.length;
                if (unpacked > LARGEST_UNPACKED || names.size() > MOST_ENTRIES) {
                    throw SheetReader.refused(Texts.of("import.file.bomb"));
                }
                if (SheetReader.contains(part, DOCTYPE) || SheetReader.contains(part, ENTITY)) {
                    throw SheetReader.refused(Texts.of("import.file.broken"));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw SheetReader.refused(Texts.of("import.file.broken"));
        }
        if (names.isEmpty()) {
            throw SheetReader.refused(Texts.of("import.file.broken"));
        }
        return names;
    }

    /** At most one byte more than is left. */
    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            return part == null ? new byte[0] : part.readNBytes((int) left + 1);
        }
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> {
                List<String> cells = cells(row);
                if (cells.stream().allMatch(String::isBlank)) {
                    return;
                }
                if (row.getRowNum() > 100_000 || rows.size() > 100_000) {
                    throw SheetReader.refused(Texts.of("import.file.too-many-rows", SheetReader.MOST_ROWS));
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int columns = Math.min(row.getCellCount(), SheetReader.MOST_COLUMNS + 1);
        for (int at = 0; at < columns; at++) {
            cells.add(row.getOptionalCell(at).map(WorkbookRows::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? day(raw) : number(raw);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "yes" : "no";
        }
        String text = cell.getType() == CellType.STRING ? cell.getText() : raw;
        return text == null ? "" : text;
    }

    /** As it is typed: a telephone number is no 4.9E10, and a year no 2022.0. */
    private static String number(String raw) {
        try {
            return new BigDecimal(raw).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static boolean isDay(Cell cell) {
        String format = String.valueOf(cell.getDataFormatString()).replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
        return cell.getDataFormatId() != null && format.matches("(?i).*[yd].*") && !format.equalsIgnoreCase("general");
    }

    private static String day(String raw) {
        try {
            return DAY_ZERO.plus(new BigDecimal(raw).longValue(), ChronoUnit.DAYS)
                    .toString();
        } catch (NumberFormatException | DateTimeException e) {
            return raw;
        }
    }
}
