package eu.groupexchange.desk.imports;

import eu.groupexchange.audit.retention.daily.EarlyDeletion;
import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lies of a table that was sent in, and for how long. */
@Component
class ImportData implements KeepsPersonalData, EarlyDeletion {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Imports imports;
    private final Clock clock;

    ImportData(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.elsewhere("registration_import", Until.SOON)
                        .holding(
                                Texts.of("import.retention.what-table"),
                                Texts.of("import.retention.why"),
                                "file_name",
                                "heads",
                                "informed",
                                "reason",
                                "made_by",
                                "started_by"),
                KeptTable.elsewhere("registration_import_row", Until.SOON)
                        .holding(
                                Texts.of("import.retention.what-row"),
                                Texts.of("import.retention.why"),
                                "cells",
                                "reference",
                                "problem"));
    }

    @Override
    public String what() {
        return "imported-tables";
    }

    @Override
    public int deleteDue() {
        return imports.deleteBefore(clock.instant().minus(KEPT));
    }
}
