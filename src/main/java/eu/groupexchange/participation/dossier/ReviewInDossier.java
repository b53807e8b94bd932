package eu.groupexchange.participation.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.review.Assessment;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.participation.review.Question;
import eu.groupexchange.participation.review.Questions;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each assessment of eligibility with all that went into it, and what was asked and answered. */
@Component
class ReviewInDossier implements DossierPart {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Assessments assessments;
    private final Questions questions;

    ReviewInDossier(Assessments assessments, Questions questions) {
        this.assessments = assessments;
        this.questions = questions;
    }

    @Override
    public DossierSection section() {
        return DossierSection.ELIGIBILITY;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        ParticipationReference about = new ParticipationReference(reference);
        List<Assessment> all = assessments.all(about);
        for (int number = 1; number <= all.size(); number++) {
            Assessment one = all.get(number - 1);
            dossier.json(
                    new DossierFile(
                            "assessment-" + number + ".json",
                            "assessment",
                            Texts.of("dossier.review.assessment", number),
                            one.assessedAt()),
                    record(one));
        }
        if (!all.isEmpty()) {
            say(all.get(all.size() - 1), dossier);
        }
        List<Question> asked = questions.of(about);
        if (!asked.isEmpty()) {
            dossier.json(
                    new DossierFile("questions.json", "questions", Texts.of("dossier.review.questions"), null), asked);
        }
    }

    private static void say(Assessment latest, DossierWriter dossier) {
        JsonNode facts = facts(latest);
        dossier.fact(
                Texts.of("dossier.review.recommendation"),
                latest.recommendation().value() + ": " + String.join(" ", latest.reasons()));
        dossier.fact(Texts.of("dossier.review.rules"), latest.ruleVersion());
        dossier.fact(
                Texts.of("dossier.review.distance"),
                facts.hasNonNull("distanceKm")
                        ? Texts.of(
                                "dossier.review.kilometres",
                                facts.get("distanceKm")
                                        .decimalValue()
                                        .setScale(3)
                                        .toPlainString(),
                                facts.path("distanceMethod").asText())
                        : Texts.of("dossier.review.not-measured"));
        if (facts.hasNonNull("latitude")) {
            dossier.fact(
                    Texts.of("dossier.review.measured"),
                    Texts.of(
                            "dossier.review.between",
                            facts.path("venueLatitude").asText(),
                            facts.path("venueLongitude").asText(),
                            facts.path("latitude").asText(),
                            facts.path("longitude").asText(),
                            facts.path("place").asText(),
                            facts.path("locationSource").asText()));
        }
    }

    private static Map<String, Object> record(Assessment assessment) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("assessedAt", assessment.assessedAt());
        record.put("ruleVersion", assessment.ruleVersion());
        record.put("recommendation", assessment.recommendation().value());
        record.put("reasons", assessment.reasons());
        record.put("inputs", facts(assessment));
        return record;
    }

    /** Which other cases looked like this one belongs to the decision; whose they are does not belong into this dossier. */
    private static JsonNode facts(Assessment assessment) {
        try {
            JsonNode facts = JSON.readTree(assessment.factsJson());
            facts.path("earlierReimbursements").forEach(one -> ((ObjectNode) one).remove("organisation"));
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of an assessment cannot be read", e);
        }
    }
}
