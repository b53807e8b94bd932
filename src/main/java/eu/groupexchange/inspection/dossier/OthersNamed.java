package eu.groupexchange.inspection.dossier;

import eu.groupexchange.participation.ParticipationReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a text names somebody else's participation: by its reference, its organisation, its contact or its account. */
@Repository
class OthersNamed {

    private final JdbcClient jdbc;

    OthersNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean in(String text, ParticipationReference own) {
        return jdbc.sql("""
                        select exists (
                            select from participation
                            where reference <> :own and (
                                strpos(:text, reference) > 0
                                or char_length(organisation_name) > 3 and strpos(lower(:text), lower(organisation_name)) > 0
                                or char_length(contact_name) > 3 and strpos(lower(:text), lower(contact_name)) > 0
                                or strpos(lower(:text), lower(email)) > 0))
                            or exists (select from claim_account where reference <> :own and strpos(:text, iban) > 0)""")
                .param("own", own.value())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }
}
