package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.eligibility.gazetteer.Place;
import eu.groupexchange.participation.review.SetExactPoint;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.math.BigDecimal;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class ExactPointProcessTest {

    @Autowired
    Story story;

    /** The venue is moved so far from Dresden's centre, to the west. */
    @ParameterizedTest
    @CsvSource({
        "189.999, ineligible",
        "190.000, review",
        "199.999, review",
        "200.000, review",
        "210.000, review",
        "210.001, eligible",
    })
    void theCentreOfAPlaceLeavesTheBandAroundTheLimitToAPerson(double kilometres, String recommendation) {
        var cluster = exchangeAt(kilometres).registers("DE", "Dresden").confirmsAddress();

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("distanceKm"))
                .isEqualTo(kilometres);
        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo(recommendation);
    }

    @ParameterizedTest
    @CsvSource({
        "189.999, ineligible",
        "190.000, ineligible",
        "199.999, ineligible",
        "200.000, eligible",
        "200.001, eligible",
        "210.000, eligible",
    })
    void anExactPointDecidesSharply(double kilometres, String recommendation) {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        var venue = exchange.exchange().venue();
        GeodesicData point = Geodesic.WGS84.Direct(venue.latitude(), venue.longitude(), 80, kilometres * 1000);

        cluster.isLocated(point.lat2, point.lon2);

        var task = cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY);
        assertThat(task.variable("distanceText"))
                .isEqualTo(new java.math.BigDecimal("%.3f".formatted(kilometres))
                                .stripTrailingZeros()
                                .toPlainString() + " km");
        assertThat(task.variable("eligibilityRecommendation")).isEqualTo(recommendation);
        assertThat(cluster.now().location()).satisfies(location -> {
            assertThat(location.source()).isEqualTo(MeasuredFrom.EXACT);
            assertThat(location.setBy()).isEqualTo("coordinator");
        });
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(logged -> logged.entry().action().equals("exact-point-set"))
                .singleElement()
                .satisfies(logged -> {
                    assertThat(logged.entry().reason()).contains("register");
                    assertThat(logged.entry().outcome()).isEqualTo("%.3f km".formatted(kilometres));
                });
    }

    @Test
    void aPlaceThatNobodyKnowsIsLocatedByACoordinator() {
        var cluster = story.publish().registers("DE", "Nirgendwo").confirmsAddress();
        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("distanceText"))
                .isEqualTo("not located");

        cluster.isLocated(51.05, 13.74);

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
    }

    @Test
    void thePointIsSetWhileTheRegistrationIsUnderReviewOnly() {
        var exchange = story.publish();
        var registered = exchange.registers("DE", "Dresden");
        var accepted = exchange.registers("DE", "Leipzig").confirmsAddress().isAccepted();

        for (var cluster : java.util.List.of(registered, accepted)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> cluster.isLocated(51, 13))
                    .withMessageContaining("under review");
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new SetExactPoint.Point(new BigDecimal("90.000001"), BigDecimal.ZERO));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new SetExactPoint.Point(BigDecimal.ZERO, new BigDecimal("-180.1")));
    }

    private TestExchange exchangeAt(double kilometres) {
        Place dresden = story.bean(Gazetteer.class).locate("DE", "Dresden").orElseThrow();
        GeodesicData venue = Geodesic.WGS84.Direct(dresden.latitude(), dresden.longitude(), 270, kilometres * 1000);
        return story.publish(call ->
                ((ObjectNode) call.get("venue")).put("latitude", venue.lat2).put("longitude", venue.lon2));
    }
}
