package eu.groupexchange.inspection.report;

import eu.groupexchange.inspection.sample.CaseException;
import eu.groupexchange.inspection.sample.Drawing;
import eu.groupexchange.inspection.sample.SampleCriteria;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sample's criteria and reasons, in words: on pages and in the report alike. */
public final class SampleWords {

    private SampleWords() {}

    /** How it was drawn, a line each. */
    public static List<String> method(SampleCriteria criteria) {
        List<String> lines = new ArrayList<>();
        if (criteria.random() > 0) {
            lines.add(Texts.of("inspection.method.random", criteria.random()));
        }
        if (criteria.threshold() != null) {
            lines.add(
                    Texts.of("inspection.method.threshold", criteria.threshold().toPlainString()));
        }
        if (criteria.monetary() > 0) {
            lines.add(Texts.of("inspection.method.monetary", criteria.monetary()));
        }
        if (!criteria.exceptions().isEmpty()) {
            lines.add(Texts.of(
                    "inspection.method.exceptions",
                    criteria.exceptions().stream().map(CaseException::inWords).collect(Collectors.joining(", "))));
        }
        return List.copyOf(lines);
    }

    /** Why a case was drawn. */
    public static String reasons(List<String> reasons) {
        return reasons.stream().map(SampleWords::reason).collect(Collectors.joining(", "));
    }

    private static String reason(String name) {
        return switch (name) {
            case Drawing.RANDOM -> Texts.of("inspection.reason.random");
            case Drawing.THRESHOLD -> Texts.of("inspection.reason.threshold");
            case Drawing.MONETARY_UNIT -> Texts.of("inspection.reason.monetary");
            default -> CaseException.valueOf(name).inWords();
        };
    }

    public static String scope(SampleCriteria criteria) {
        return criteria.exchange() == null ? Texts.of("inspection.scope.all") : criteria.exchange();
    }
}
