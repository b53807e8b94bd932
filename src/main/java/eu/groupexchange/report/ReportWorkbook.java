package eu.groupexchange.report;

import eu.groupexchange.report.figures.FigureTable;
import eu.groupexchange.wording.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The report for who calculates with it: a sheet of the participations, one of the figures, and one a table of its annex. */
final class ReportWorkbook {

    private ReportWorkbook() {}

    static byte[] of(
            List<ReportLine> lines, List<ReportFigure> figures, List<ReportFigure> standings, List<FigureTable> annex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, Texts.of("report.report-workbook.group-exchange"), "1.0")) {
            participants(workbook.newWorksheet("Participants"), lines);
            Worksheet sheet = workbook.newWorksheet("Figures");
            figures(sheet, 0, Texts.of("report.report-workbook.in-figures"), figures);
            figures(
                    sheet,
                    figures.size() + 2,
                    Texts.of("report.report-workbook.where-the-registrations-stand"),
                    standings);
            for (int at = 0; at < annex.size(); at++) {
                annex(workbook.newWorksheet(Texts.of("report.report-workbook.annex", at + 1)), annex.get(at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void participants(Worksheet sheet, List<ReportLine> lines) {
        List<String> heads = List.of("Reference", "Organisation", "Country", "Status", "Half-days", "Paid");
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
        }
        int row = 1;
        for (ReportLine line : lines) {
            sheet.value(row, 0, line.reference());
            sheet.value(row, 1, line.organisation());
            sheet.value(row, 2, line.country());
            sheet.value(row, 3, line.status());
            sheet.value(row, 4, line.halfDays());
            if (line.paid() != null) {
                sheet.value(row, 5, line.paid());
                sheet.style(row, 5).format("0.00").set();
            }
            row++;
        }
        sheet.freezePane(0, 1);
    }

    private static void annex(Worksheet sheet, FigureTable table) {
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, table.explanation());
        sheet.value(3, 0, table.labelHead());
        sheet.style(3, 0).bold().set();
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(3, column + 1, table.columns().get(column).head());
            sheet.style(3, column + 1).bold().set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            sheet.value(4 + row, 0, table.rows().get(row).label());
            for (int column = 0; column < table.columns().size(); column++) {
                BigDecimal value = table.rows().get(row).values().get(column);
                if (value != null) {
                    sheet.value(4 + row, column + 1, value);
                    sheet.style(4 + row, column + 1)
                            .format(table.columns().get(column).unit() == FigureTable.Unit.EUROS ? "0.00" : "General")
                            .set();
                }
            }
        }
    }

    private static void figures(Worksheet sheet, int first, String head, List<ReportFigure> figures) {
        sheet.value(first, 0, head);
        sheet.style(first, 0).bold().set();
        for (int at = 0; at < figures.size(); at++) {
            String value = figures.get(at).value();
            sheet.value(first + 1 + at, 0, figures.get(at).label());
            if (value.chars().allMatch(Character::isDigit)) {
                sheet.value(first + 1 + at, 1, Integer.parseInt(value));
            } else {
                sheet.value(first + 1 + at, 1, value);
            }
        }
    }
}
