package eu.groupexchange.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetFilesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private record Guest(
            String name,
            @Nullable Integer days,
            @Nullable BigDecimal sum,
            @Nullable LocalDate paidOn,
            @Nullable Instant until) {}

    private static final List<SheetColumn<Guest>> COLUMNS = List.of(
            SheetColumn.text("Name", Guest::name),
            SheetColumn.count("Days", Guest::days),
            SheetColumn.money("Sum", Guest::sum),
            SheetColumn.day("Paid on", Guest::paidOn),
            SheetColumn.moment("Until", PARIS, Guest::until),
            SheetColumn.lastDay("By", PARIS, Guest::until));

    private static final Guest SEVILLE = new Guest(
            "Clúster \"Sevilla\"; y, más",
            3,
            new BigDecimal("450"),
            LocalDate.of(2022, 5, 23),
            Instant.parse("2022-06-05T22:00:00Z"));
    private static final Guest NOBODY = new Guest("=HYPERLINK(\"http://evil\")", null, null, null, null);

    @Test
    void aWorkbookHasRealNumbersAndDays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WorkbookFile.write("Guests", COLUMNS, SheetRows.of(List.of(SEVILLE, NOBODY)), bytes);

        List<Row> rows = rows(bytes.toByteArray());
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Name");
        Row seville = rows.get(1);
        assertThat(seville.getCellText(0)).isEqualTo(SEVILLE.name());
        assertThat(seville.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(seville.getCellAsNumber(2))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("450"));
        assertThat(seville.getCell(2).getDataFormatString()).contains("0.00");
        assertThat(seville.getCellAsDate(3)).contains(LocalDateTime.of(2022, 5, 23, 0, 0));
        assertThat(seville.getCellAsDate(4)).contains(LocalDateTime.of(2022, 6, 6, 0, 0));
        assertThat(seville.getCellAsDate(5)).contains(LocalDateTime.of(2022, 6, 5, 0, 0));
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(1)).isEmpty();
    }

    @Test
    void csvIsReadAlikeWhateverStandsBetweenItsFields() throws IOException {
        for (Separator separator : Separator.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            CsvFile.write(COLUMNS, SheetRows.of(List.of(SEVILLE, NOBODY)), separator, bytes);

            String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\r\n");
            String sign = String.valueOf(separator.sign());
            assertThat(lines[0])
                    .isEqualTo("\ufeff"
                            + String.join(
                                    sign, "\"Name\"", "\"Days\"", "\"Sum\"", "\"Paid on\"", "\"Until\"", "\"By\""));
            assertThat(lines[1])
                    .isEqualTo(String.join(
                            sign,
                            "\"Clúster \"\"Sevilla\"\"; y, más\"",
                            "3",
                            "450.00",
                            "2022-05-23",
                            "2022-06-06 00:00:00",
                            "2022-06-05"));
            assertThat(lines[2]).startsWith("\"'=HYPERLINK(\"\"http://evil\"\")\"" + sign);
        }
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsATextInCsv() throws IOException {
        for (String formula : List.of("=1+1", "+49 351", "-1+2", "@SUM(A1)", "\tx", "\rx", "\uff1d1")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            CsvFile.write(
                    List.of(SheetColumn.<String>text("Name", text -> text)),
                    SheetRows.of(List.of(formula)),
                    Separator.COMMA,
                    bytes);

            assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\"'" + formula);
        }
    }

    @Test
    void tenThousandRowsAreWrittenAsTheyCome() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WorkbookFile.write(
                "Guests",
                COLUMNS,
                each -> {
                    for (int row = 0; row < 10_000; row++) {
                        each.accept(SEVILLE);
                    }
                },
                bytes);

        assertThat(rows(bytes.toByteArray())).hasSize(10_001);
    }

    @Test
    void anUnknownSeparatorIsTheComma() {
        assertThat(Separator.of("semicolon")).isEqualTo(Separator.SEMICOLON);
        assertThat(Separator.of("TAB ")).isEqualTo(Separator.TAB);
        assertThat(Separator.of("pipe")).isEqualTo(Separator.COMMA);
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }
}
