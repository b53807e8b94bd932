package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A scan in a list.
 *
 * @param standing in a sentence
 * @param same where the same file is too, in a sentence; empty where it is nowhere else
 */
record ScanLine(
        UUID id,
        String fileName,
        String size,
        String sha256,
        String filedBy,
        String filedAt,
        boolean stands,
        String standing,
        String same) {

    static ScanLine of(SignedSheet sheet, List<SignedSheet> day, List<SignedSheet> sameContent, ZoneId zone) {
        return new ScanLine(
                sheet.id(),
                sheet.fileName(),
                Math.max(1, sheet.size() / 1024) + " kB",
                sheet.sha256(),
                sheet.filedBy(),
                DeskDates.exact(sheet.filedAt(), zone),
                sheet.stands(),
                standing(sheet.replaced(), day, zone),
                sameContent.isEmpty() ? "" : Texts.of("sheets.scan.same-file", places(sameContent)));
    }

    private static String standing(
            SignedSheet.@org.jspecify.annotations.Nullable Replaced replaced, List<SignedSheet> day, ZoneId zone) {
        if (replaced == null) {
            return Texts.of("sheets.scan.counts");
        }
        String at = DeskDates.moment(replaced.at(), zone);
        return day.stream()
                .filter(sheet -> sheet.id().equals(replaced.bySheet()))
                .findFirst()
                .map(by -> Texts.of("sheets.scan.replaced", by.fileName(), replaced.by(), at, replaced.reason()))
                .orElseGet(() -> Texts.of("sheets.scan.set-aside", replaced.by(), at, replaced.reason()));
    }

    private static String places(List<SignedSheet> same) {
        return same.stream()
                .map(sheet -> DeskDates.day(sheet.day()) + " (" + sheet.exchange() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
