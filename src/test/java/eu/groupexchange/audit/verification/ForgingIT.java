package eu.groupexchange.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.TestLog;
import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.AnchoredDatabase;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody might do who got hold of the database and knows how hashes, chains and anchors are made. */
class ForgingIT {

    private final AnchoredDatabase story = TamperingIT.threeDaysInApril();
    private final Inspection inspection = new Inspection(story);

    @AfterEach
    void close() {
        inspection.close();
    }

    @Test
    void anEntryPutInBetweenIsNamed() {
        story.byHand(
                "update decision_log set sequence = sequence + 100 where subject = 'VAL22-0001' and sequence > 2",
                "update decision_log set sequence = sequence - 99 where subject = 'VAL22-0001' and sequence > 100",
                """
                insert into decision_log (subject, sequence, at, actor, action, details, previous_hash, hash)
                select subject, 3, at, 'staff:coordinator', 'place-offered', '{}', hash, repeat('e', 64) from decision_log
                where subject = 'VAL22-0001' and sequence = 2""");

        assertThat(inspection.found())
                .anyMatch(one -> one.startsWith("Entry 3 of the log of VAL22-0001 was altered"))
                .anyMatch(one -> one.startsWith("Entry 4 of the log of VAL22-0001 does not follow"));
    }

    @Test
    void aChainBuiltAnewWithRightHashesIsNamed() {
        story.byHand("update decision_log set reason = 'never said' where subject = 'VAL22-0001' and sequence = 2");
        TestLog.rebuild(story.database, "VAL22-0001");

        assertThat(inspection.found())
                .contains(
                        "Entry 3 of the log of VAL22-0001 is another than the one in anchor 1: the log was written anew.",
                        "Entry 5 of the log of VAL22-0001 is another than the one in anchor 2: the log was written anew.");
    }

    @Test
    void aSubjectPutInAfterwardsWithRightHashesIsNamed() {
        story.at("2022-04-11T10:00:00Z");
        story.log("VAL22-0009", "registration-submitted");
        story.at("2022-04-13T10:00:00Z");

        assertThat(inspection.found())
                .singleElement()
                .asString()
                .startsWith(
                        "Entry 1 of the log of VAL22-0009 says 2022-04-11 10:00:00 UTC, but the anchor of that time (anchor 2, of 2022-04-12) does not hold it");

        story.at("2022-04-14T10:00:00Z");
        story.anchor();
        assertThat(inspection.found()).as("also once it is anchored").hasSize(1);
    }

    @Test
    void aClockThatWasSetBackIsNamed() {
        story.at("2022-04-13T08:00:00Z");
        story.log("VAL22-0002", "eligibility-decided");
        assertThat(inspection.found())
                .singleElement()
                .asString()
                .startsWith("The clock reads 2022-04-13 08:00:00 UTC, which is before anchor 2 was made");

        story.at("2022-04-13T11:00:00Z");
        story.log("VAL22-0001", "claim-paid");
        story.at("2022-04-13T10:00:00Z");
        story.log("VAL22-0001", "claim-closed");
        assertThat(inspection.found())
                .singleElement()
                .asString()
                .startsWith(
                        "Entry 9 of the log of VAL22-0001 says 2022-04-13 10:00:00 UTC, which is before the entry that it follows");
    }

    @Test
    void aDocumentPutInAfterwardsIsNamed() {
        story.records.document("VAL22-0001", "CERTIFICATE", "Was there.", Instant.parse("2022-04-11T10:00:00Z"));

        assertThat(inspection.found())
                .containsExactly(
                        "The document “Certificate VAL22-0001” of VAL22-0001 says that it is of 2022-04-11 10:00:00 UTC, but the anchor of that time "
                                + "(anchor 2) does not hold it: it was put in later, or the clock was set back.");
    }

    /** Log, anchors and all: within the database nothing is wrong then; only what was noted outside of it tells. */
    @Test
    void whoWritesEverythingAnewIsFoundByWhatWasNotedOnPaper() {
        Anchor noted = story.anchors.latest().orElseThrow();
        assertThat(inspection.found(noted.hash())).isEmpty();
        assertThat(inspection.found(grouped(noted.hash().substring(0, 32).toUpperCase(Locale.ROOT))))
                .isEmpty();

        story.byHand(
                "delete from anchor_leaf",
                "delete from anchor",
                "update decision_log set reason = 'never said' where subject = 'VAL22-0001' and sequence = 2");
        TestLog.rebuild(story.database, "VAL22-0001");
        story.anchor();

        assertThat(inspection.found()).isEmpty();
        assertThat(inspection.found(noted.hash()))
                .containsExactly("No anchor has the value " + noted.hash()
                        + ": the log was written anew after it was printed or mailed, or it is typed wrongly.");
    }

    @Test
    void theLastDayOfTheAnchorsTakenAwayIsFoundByWhatWasNoted() {
        String noted = story.anchors.latest().orElseThrow().hash();
        story.byHand("delete from anchor_leaf where anchor = 2", "delete from anchor where number = 2");

        assertThat(inspection.found(noted)).anyMatch(one -> one.startsWith("No anchor has"));
    }

    @Test
    void whatIsNoValueOfAnAnchorIsAnsweredInASentence() {
        for (String noted :
                new String[] {"", "1234", "abcdefabcdefabcdefabcdefabcdefxx", " - - ", "'; drop table anchor; --"}) {
            assertThat(inspection.found(noted)).singleElement().asString().contains("is no value of an anchor");
        }
    }

    /** As the mail about it says, and a paper that lies in a binder would. */
    @Test
    void anAnchorThatTheAuditorsWereToldOfAndThatIsGoneIsNamed() {
        Anchor told = story.anchors.latest().orElseThrow();
        story.records.mail("decision-log", "anchor-2-auditor", story.now);
        story.byHand("update mail set kind = 'AUDIT_NOTE', text_body = 'Its value is: " + told.grouped()
                + "' where subject = 'decision-log'");
        assertThat(inspection.found()).isEmpty();

        story.byHand("delete from anchor_leaf where anchor = 2", "delete from anchor where number = 2");
        assertThat(inspection.found())
                .anyMatch(one -> one.startsWith("The auditors were told of anchor 2 on 2022-04-13"));

        story.at("2022-04-13T12:00:00Z");
        story.anchor();
        assertThat(inspection.found())
                .as("made anew it is another")
                .anyMatch(one -> one.startsWith("The auditors were told of anchor 2 on 2022-04-13"));
    }

    @Test
    void aFileThatTheLogKnowsAndTheArchiveLacksIsNamed() {
        story.logPaymentOrder("RUN-2022-001", Sha256.of("<xml/>"));
        assertThat(inspection.found())
                .anyMatch(one -> one.startsWith("The log says that a payment file with the SHA-256"));
    }

    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})", "$1 ");
    }
}
