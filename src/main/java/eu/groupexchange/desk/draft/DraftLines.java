package eu.groupexchange.desk.draft;

import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.Drafts;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts as lists and headings show them. */
@Component("draftLines")
public class DraftLines {

    private final Drafts drafts;

    DraftLines(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param saved who saved it last, and when */
    public record DraftLine(String name, String title, String dates, String saved, boolean changesPublished) {}

    /** The one that was saved last comes first. */
    public List<DraftLine> all() {
        return drafts.all().stream().map(this::of).toList();
    }

    DraftLine of(Draft draft) {
        String days = Programme.day(draft.call().path("firstDay"))
                .map(first -> Programme.day(draft.call().path("lastDay"))
                        .filter(last -> !last.isBefore(first))
                        .map(last -> WrittenDates.period(first, last, "–", " – ", " – "))
                        .orElse(WrittenDates.day(first)))
                .orElse("");
        return new DraftLine(
                draft.name(),
                draft.title().isEmpty() ? Texts.of("drafts.list.untitled", draft.name()) : draft.title(),
                days,
                Texts.of(
                        "drafts.list.saved",
                        WrittenDates.shortMoment(draft.changedAt(), zone(draft)),
                        draft.changedBy()),
                draft.changesPublished());
    }

    private static ZoneId zone(Draft draft) {
        String zone = draft.call().path("zone").asText("");
        return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneId.of("Europe/Brussels");
    }
}
