package eu.groupexchange.desk.recomputation;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.inspection.recomputation.Recomputed;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;

/** A part of a recomputed case, as pages show it. */
record PartLine(String about, String at, String under, String compared, List<String> differences, List<String> notes) {

    static List<PartLine> all(Recomputed recomputed, ZoneId zone) {
        return recomputed.parts().stream().map(part -> of(part, zone)).toList();
    }

    private static PartLine of(Recomputed.Part part, ZoneId zone) {
        return new PartLine(
                about(part.kind()),
                part.at() == null ? "" : DeskDates.exact(part.at(), zone),
                part.under(),
                String.join(", ", part.compared()),
                part.differences(),
                part.notes());
    }

    static String about(Recomputed.Kind kind) {
        return switch (kind) {
            case ELIGIBILITY -> Texts.of("recomputation.kind.eligibility");
            case ENTITLEMENT -> Texts.of("recomputation.kind.entitlement");
            case CLAIM -> Texts.of("recomputation.kind.claim");
            case PAYMENT -> Texts.of("recomputation.kind.payment");
        };
    }
}
