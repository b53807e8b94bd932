package eu.groupexchange.attendance;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day's list to sign, a column per half-day.
 *
 * @param reference the day's own, such as {@code VAL22-D1}
 */
public record AttendanceSheet(
        Letterhead letterhead,
        String reference,
        LocalDate day,
        int dayNumber,
        List<SheetHalf> halves,
        List<SheetLine> lines)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("attendance.attendance-sheet.title", WrittenDates.day(day));
    }

    @Override
    public String fileName() {
        return "attendance-" + day + ".pdf";
    }

    /** Who is expected. */
    public record SheetLine(String reference, String organisation, String country, String representative) {}

    /**
     * A half-day of a sheet: a column to sign in.
     *
     * @param from until when people are there; null where the day's sessions are not announced
     */
    public record SheetHalf(
            String label,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            List<String> topics) {}

    @Override
    public Sheet sheet() {
        return Sheet.LANDSCAPE;
    }
}
