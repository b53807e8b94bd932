package eu.groupexchange.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.anchor.AnchoredDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody might do who got hold of the database, each time past all that guards its tables, and the sentence that names it. */
class TamperingIT {

    private static final AnchoredDatabase story = threeDaysInApril();
    private static final Inspection inspection = new Inspection(story);

    @AfterAll
    static void close() {
        inspection.close();
    }

    /** Two days with an anchor each, and a third that has none yet. */
    static AnchoredDatabase threeDaysInApril() {
        AnchoredDatabase story = new AnchoredDatabase();
        story.records.participation("VAL22-0001", story.now);
        story.records.participation("VAL22-0002", story.now);
        story.log("VAL22-0001", "registration-submitted");
        story.log("VAL22-0001", "eligibility-decided");
        story.log("VAL22-0002", "registration-submitted");
        story.records.document("VAL22-0001", "INVITATION", "You are invited.", story.now);
        story.records.document("VAL22-0002", "INVITATION", "You are invited, too.", story.now);
        story.records.mail("VAL22-0001", "invitation-1", story.now);
        story.records.evidence("VAL22-0001", "We met rail suppliers.", "SUBMITTED", story.now);
        story.records.story("VAL22-0001", story.now);
        story.log("VAL22-0001", "attendance-corrected");
        story.at("2022-04-12T09:00:00Z");
        story.anchor();
        story.log("VAL22-0001", "place-confirmed");
        story.log("VAL22-0001", "claim-approved");
        story.at("2022-04-13T09:00:00Z");
        story.anchor();
        story.log("VAL22-0001", "payment-authorised");
        story.log("VAL22-0001", "payment-executed");
        return story;
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        assertThat(inspection.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update decision_log set reason = 'another' where sequence = 2                | Entry 2 of the log of VAL22-0001 was altered
            update decision_log set reason = 'another' where sequence = 7                | Entry 7 of the log of VAL22-0001 was altered
            update decision_log set actor = 'system' where sequence = 1 and subject = 'VAL22-0002' | Entry 1 of the log of VAL22-0002 was altered
            update decision_log set details = '{}' where sequence = 4                    | Entry 4 of the log of VAL22-0001 was altered
            update decision_log set at = at - interval '1 microsecond' where sequence = 4 | Entry 4 of the log of VAL22-0001 was altered
            delete from decision_log where sequence = 3                                  | Entry 3 of the log of VAL22-0001 is missing
            delete from decision_log where sequence = 6                                  | Entry 6 of the log of VAL22-0001 is missing
            delete from decision_log where sequence >= 5 and subject = 'VAL22-0001'      | Entry 5 of the log of VAL22-0001 is in anchor 2 and no longer there: the end of that log was cut off
            delete from decision_log where subject = 'VAL22-0002'                        | Entry 1 of the log of VAL22-0002 is in anchor 1 and no longer there
            delete from decision_log                                                     | Entry 3 of the log of VAL22-0001 is in anchor 1 and no longer there
            update decision_log set subject = 'VAL22-0003' where subject = 'VAL22-0002'  | Entry 1 of the log of VAL22-0003 was altered
            update decision_log set previous_hash = repeat('0', 64) where sequence = 5   | Entry 5 of the log of VAL22-0001 does not follow
            update document set content = 'Forged.' where subject = 'VAL22-0001'         | The document “Invitation VAL22-0001” of VAL22-0001 was replaced
            update document set content = 'Forged.', sha256 = encode(sha256('Forged.'), 'hex') where subject = 'VAL22-0001' | The document “Invitation VAL22-0001” of VAL22-0001 was altered after anchor 1
            update document set issued_at = issued_at + interval '1 hour' where subject = 'VAL22-0001' | The document “Invitation VAL22-0001” of VAL22-0001 was altered after anchor 1
            update document set content = (select other.content from document other where other.subject <> document.subject) | The document “Invitation VAL22-0002” of VAL22-0002 was replaced
            update document set (content, sha256) = (select other.content, other.sha256 from document other where other.subject <> document.subject) | The document “Invitation VAL22-0002” of VAL22-0002 was altered after anchor 1
            delete from document where subject = 'VAL22-0002'                            | The document “INVITATION 1” of VAL22-0002 is in anchor 1 and no longer there
            update mail set text_body = 'Stay away'                                      | The mail “You are invited” of VAL22-0001 was altered after anchor 1
            update mail set recipient = 'other@cluster.example'                          | The mail “You are invited” of VAL22-0001 was altered after anchor 1
            update mail set status = 'QUEUED'                                            | The mail “invitation-1” of VAL22-0001 is in anchor 1 and no longer there
            delete from mail                                                             | The mail “invitation-1” of VAL22-0001 is in anchor 1 and no longer there
            update evidence set content = 'Forged.'                                      | The evidence “report.pdf” of VAL22-0001 was replaced
            update evidence set content = 'Forged.', sha256 = encode(sha256('Forged.'), 'hex') | The evidence “report.pdf” of VAL22-0001 was altered after anchor 1
            update evidence set file_name = 'other.pdf'                                  | The evidence “other.pdf” of VAL22-0001 was altered after anchor 1
            delete from evidence                                                         | of VAL22-0001 is in anchor 1 and no longer there: it was removed
            update payment_order_line set iban = 'FR7630006000011234567890189'           | The payment “RUN-2022-001 E1” of VAL22-0001 was altered after anchor 1
            update payment_order_line set amount = 900                                   | The run RUN-2022-001 was of 1 payments and 450.00; its lines are 1 and add up to 900.00.
            update payment set amount = 900                                              | The payment of VAL22-0001 and the line of the order by which it was paid do not say the same
            delete from payment_order_line                                               | The payment “RUN-2022-001” of VAL22-0001 is in anchor 1 and no longer there
            update payment_order_replaced set reason = 'none'                            | The replaced order “1” of RUN-2022-001 was altered after anchor 1
            update attendance_correction set reason = 'none'                             | The correction “1 2022-05-04 AFTERNOON” of VAL22-0001 was altered after anchor 1
            delete from attendance_correction                                            | Of VAL22-0001 there are 0 corrections of the register, and the log knows of 1
            update check_in set checked_in_by = 'nobody'                                 | The check-in “2022-05-04 MORNING” of VAL22-0001 was altered after anchor 1
            delete from check_in                                                         | The check-in “2022-05-04 MORNING” of VAL22-0001 is in anchor 1 and no longer there
            update eligibility_assessment set recommendation = 'ineligible'              | The assessment “1” of VAL22-0001 was altered after anchor 1
            update exchange_change set reason = 'none'                                   | The change “1” of valenciennes-2022 was altered after anchor 1
            update exchange_call_change set before = 'nobody'                            | The change of a call “1 /contact/name” of valenciennes-2022 was altered after anchor 1
            update anchor set root = repeat('a', 64) where number = 1                    | Anchor 1 of 2022-04-11 was altered
            update anchor set day = '2022-04-10' where number = 1                        | Anchor 1 of 2022-04-10 was altered
            delete from anchor where number = 1                                          | Anchor 1 is missing before anchor 2
            update anchor set previous_hash = repeat('b', 64) where number = 2           | Anchor 2 of 2022-04-12 does not follow from the anchor before it
            update anchor_leaf set hash = repeat('c', 64) where kind = 'log' and anchor = 2 | Anchor 2 of 2022-04-12 does not hold what it held
            delete from anchor_leaf where kind = 'mail'                                  | Anchor 1 of 2022-04-11 does not hold what it held
            insert into anchor_leaf select 1, 99, 'document', 'VAL22-0009', 'BADGE 1', repeat('d', 64) | The document “BADGE 1” of VAL22-0009 is in anchor 1 and no longer there
            alter table decision_log disable trigger kept_from_deletion                  | The table decision_log is no longer guarded: its trigger kept_from_deletion
            drop trigger kept_for_good on document                                       | The table document is no longer guarded: its trigger kept_for_good
            """)
    void isNamed(String change, String sentence) {
        story.inTransaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            story.byHand(change);

            assertThat(inspection.found()).anyMatch(one -> one.contains(sentence));
        });
    }
}
