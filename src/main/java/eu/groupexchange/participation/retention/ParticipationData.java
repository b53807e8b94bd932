package eu.groupexchange.participation.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registrations, and how they are reached. */
@Repository
class ParticipationData implements KeepsPersonalData {

    private final JdbcClient jdbc;

    private final EarlyRows early;

    ParticipationData(JdbcClient jdbc, EarlyRows early) {
        this.jdbc = jdbc;
        this.early = early;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCase("participation")
                        .holding(
                                Texts.of("retention.what.organisation"),
                                Texts.of("retention.why.decision"),
                                "organisation_name",
                                "organisation_plain",
                                "registration_number",
                                "city",
                                "place_name",
                                "place_region")
                        .holding(
                                Texts.of("retention.what.contact"),
                                Texts.of("retention.why.correspondence"),
                                "contact_name",
                                "email",
                                "search_plain")
                        .holding(
                                Texts.of("retention.what.answers"),
                                Texts.of("retention.why.decision"),
                                "answers",
                                "fingerprint")
                        .holding(
                                Texts.of("retention.what.question"),
                                Texts.of("retention.why.decision"),
                                "information_requested")
                        .holding(
                                Texts.of("retention.what.decision"),
                                Texts.of("retention.why.decision"),
                                "entitlement_reason",
                                "location_set_by"),
                KeptTable.ofCase("access_link")
                        .holding(
                                Texts.of("retention.what.link"),
                                Texts.of("retention.why.access"),
                                "token_hash",
                                "address_hash"),
                KeptTable.ofCase("pending_address")
                        .holding(
                                Texts.of("retention.what.pending-address"),
                                Texts.of("retention.why.access"),
                                "address",
                                "replaces_hash"),
                KeptTable.ofCase("eligibility_assessment")
                        .holding(
                                Texts.of("retention.what.assessment"),
                                Texts.of("retention.why.decision"),
                                "facts",
                                "reasons"),
                KeptTable.ofCase("question")
                        .holding(
                                Texts.of("retention.what.question"),
                                Texts.of("retention.why.decision"),
                                "question",
                                "answer",
                                "asked_by"),
                KeptTable.ofCase("registration_by_staff")
                        .holding(
                                Texts.of("retention.what.on-behalf"),
                                Texts.of("retention.why.decision"),
                                "reason",
                                "registered_by"),
                KeptTable.ofCase("calendar_entry")
                        .holding(
                                Texts.of("retention.what.calendar"),
                                Texts.of("retention.why.correspondence"),
                                "recipient",
                                "uid"));
    }

    @Override
    public List<String> casesOf(String addressHash) {
        return jdbc.sql("""
                select reference from participation where encode(sha256(convert_to(lower(email), 'UTF8')), 'hex') = :hash
                union select reference from pending_address where encode(sha256(convert_to(lower(address), 'UTF8')), 'hex') = :hash
                union select reference from calendar_entry where encode(sha256(convert_to(lower(recipient), 'UTF8')), 'hex') = :hash
                """).param("hash", addressHash).query(String.class).list();
    }

    /** Nothing was decided on these, and nothing rests on them. */
    @Override
    public List<String> eraseOnRequest(String reference) {
        List<String> erased = new ArrayList<>();
        if (!early.deleteAnswers(reference, Needs.KEYS).isEmpty()) {
            erased.add(Texts.of("retention.erased.needs"));
        }
        if (!early.deleteAnswers(reference, List.of("phone")).isEmpty()) {
            erased.add(Texts.of("retention.erased.phone"));
        }
        if (early.deletePendingAddress(reference)) {
            erased.add(Texts.of("retention.erased.pending-address"));
        }
        return erased;
    }
}
