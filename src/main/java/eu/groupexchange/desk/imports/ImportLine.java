package eu.groupexchange.desk.imports;

import eu.groupexchange.desk.DeskDates;
import java.time.ZoneId;
import java.util.Map;

/** A table in the list, and how far it is. */
record ImportLine(
        RegistrationImport one, String made, int waiting, int registered, int known, int refused, int total, int done) {

    static ImportLine of(RegistrationImport one, Map<ImportRow.State, Integer> counts, ZoneId zone) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int waiting = counts.getOrDefault(ImportRow.State.WAITING, 0);
        return new ImportLine(
                one,
                DeskDates.moment(one.madeAt(), zone),
                waiting,
                counts.getOrDefault(ImportRow.State.REGISTERED, 0),
                counts.getOrDefault(ImportRow.State.KNOWN, 0),
                counts.getOrDefault(ImportRow.State.REFUSED, 0),
                total,
                total - waiting);
    }
}
