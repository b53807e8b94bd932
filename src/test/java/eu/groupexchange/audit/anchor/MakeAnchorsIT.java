package eu.groupexchange.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.AtOnce;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MakeAnchorsIT {

    private final AnchoredDatabase story = new AnchoredDatabase();

    @Test
    void aDayIsAnchoredOnceItHasEnded() {
        story.log("VAL22-0001", "registration-submitted");
        story.anchor();
        assertThat(story.anchors.all()).isEmpty();

        story.at("2022-04-12T00:00:30Z");
        story.anchor();
        story.anchor();

        assertThat(story.anchors.all()).singleElement().satisfies(anchor -> {
            assertThat(anchor.day()).isEqualTo("2022-04-11");
            assertThat(anchor.previousHash()).isEqualTo("0".repeat(64));
            assertThat(anchor.isWhole()).isTrue();
            assertThat(anchor.leaves()).isEqualTo(1);
        });
    }

    @Test
    void eachAnchorHoldsTheHeadsOfTheChainsThatGrewAndEverythingNewAndIsChained() {
        story.log("VAL22-0001", "registration-submitted");
        story.log("VAL22-0001", "eligibility-decided");
        story.log("VAL22-0002", "registration-submitted");
        story.records.document("VAL22-0001", "INVITATION", "come", story.now);
        story.at("2022-04-12T12:00:00Z");
        story.anchor();
        story.log("VAL22-0001", "place-confirmed");
        story.records.mail("VAL22-0002", "reminder-1", story.now);
        story.at("2022-04-13T12:00:00Z");
        story.anchor();

        List<Anchor> anchors = story.anchors.all();
        assertThat(anchors).extracting(Anchor::leaves).containsExactly(3, 2);
        assertThat(anchors.get(1).previousHash()).isEqualTo(anchors.get(0).hash());
        assertThat(story.anchors.proofsFor("VAL22-0001"))
                .allSatisfy(proof -> assertThat(proof.root())
                        .isEqualTo(anchors.get(proof.anchor() - 1).root()))
                .extracting(proof -> proof.anchor() + " " + proof.leaf().kind() + " "
                        + proof.leaf().id())
                .containsExactlyInAnyOrder("1 log 2", "1 document INVITATION 1", "2 log 3");
        assertThat(story.anchors.recordsOf("VAL22-0001")).singleElement().satisfies(record -> assertThat(
                        story.anchors.proofsFor("VAL22-0001"))
                .extracting(Proof::leaf)
                .contains(record.leaf()));
    }

    @Test
    void daysThatWereMissedGetTheirOwnAnchorsAndEmptyDaysNone() {
        story.log("VAL22-0001", "registration-submitted");
        story.at("2022-04-13T10:00:00Z");
        story.log("VAL22-0001", "eligibility-decided");
        story.at("2022-05-30T10:00:00Z");
        story.anchor();

        assertThat(story.anchors.all())
                .extracting(Anchor::day)
                .containsExactly(LocalDate.parse("2022-04-11"), LocalDate.parse("2022-04-13"));
        assertThat(story.made).singleElement().satisfies(made -> {
            assertThat(made.news()).isTrue();
            assertThat(made.latest().day()).isEqualTo("2022-04-13");
        });
    }

    @Test
    void whatEndedAfterItsDayWasAnchoredComesWithTheNext() {
        story.log("VAL22-0001", "registration-submitted");
        story.at("2022-04-12T00:00:10Z");
        story.anchor();
        story.at("2022-04-11T23:59:59Z");
        story.log("VAL22-0002", "registration-submitted");
        story.at("2022-04-13T00:01:00Z");
        story.anchor();

        assertThat(story.anchors.all()).extracting(Anchor::day).contains(LocalDate.parse("2022-04-12"));
        assertThat(story.anchors.proofsFor("VAL22-0002"))
                .extracting(Proof::anchor)
                .containsExactly(2);
    }

    @Test
    void aClockThatWasSetBackMakesNone() {
        story.log("VAL22-0001", "registration-submitted");
        story.at("2022-04-13T12:00:00Z");
        story.anchor();
        story.at("2022-04-12T12:00:00Z");
        story.log("VAL22-0002", "registration-submitted");
        story.anchor();

        assertThat(story.anchors.all()).hasSize(1);
    }

    @Test
    void mailsAboutAnchorsAreKeptButNobodyIsToldOfThem() {
        story.log("VAL22-0001", "registration-submitted");
        story.at("2022-04-12T12:00:00Z");
        story.anchor();
        story.records.mail("decision-log", "anchor-1", story.now);
        story.byHand("update mail set kind = 'AUDIT_NOTE'");
        story.at("2022-04-13T12:00:00Z");
        story.anchor();
        story.at("2022-04-14T12:00:00Z");
        story.anchor();

        assertThat(story.anchors.all()).hasSize(2);
        assertThat(story.made).extracting(AnchorsMade::news).containsExactly(true, false);
    }

    @Test
    void ofNodesThatComeAtOnceOneMakesThem() throws Exception {
        story.log("VAL22-0001", "registration-submitted");
        story.at("2022-04-12T12:00:00Z");

        AtOnce.successes(story::anchor, story::anchor, story::anchor, story::anchor);

        assertThat(story.anchors.all()).hasSize(1);
        assertThat(story.made).hasSize(1);
    }
}
