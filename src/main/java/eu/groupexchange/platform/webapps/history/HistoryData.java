package eu.groupexchange.platform.webapps.history;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the copy repeats of the engine's history goes with the case, in the transaction in which the engine forgets it. */
@Component
class HistoryData implements KeepsPersonalData {

    private static final String CASES = "history_case";

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofSubject(CASES)
                        .by("business_key")
                        .holding(
                                Texts.of("retention.what.variables"),
                                Texts.of("retention.why.process"),
                                "organisation",
                                "plain",
                                "organisation_plain"),
                // a returned mail's process is called after the mail
                KeptTable.ofCase(CASES)
                        .holding(Texts.of("retention.what.deciders"), Texts.of("retention.why.decision"), "deciders"));
    }
}
