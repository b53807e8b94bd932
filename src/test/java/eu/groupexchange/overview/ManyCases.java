package eu.groupexchange.overview;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Cases written past everything that would make them come about by steps: as many as it takes, in any state; gone when it is closed. */
public final class ManyCases implements AutoCloseable {

    private final Slug exchange;
    private final String prefix;
    private int number;

    /** @param prefix of their references, which nothing else has */
    public ManyCases(Slug exchange, String prefix) {
        this.exchange = exchange;
        this.prefix = prefix;
    }

    /** So many, each under review by nobody, with an assessment and names and towns that differ. */
    public void add(int many) {
        TestDatabase.byHand(
                """
                insert into participation (reference, exchange, status, organisation_name, organisation_type, country, city,
                    contact_name, email, answers, submitted_at)
                select '%1$s-' || lpad(n::text, 5, '0'), '%2$s', 'UNDER_REVIEW', 'Network of ' || md5(n::text), 'cluster',
                    (array['DE', 'ES', 'PL', 'FI'])[1 + n %% 4], 'Town ' || n %% 97, 'Robin Muster', 'robin@' || md5(n::text) || '.example',
                    jsonb_build_object('motivation', repeat('We look for partners. ', 60)), timestamptz '2022-03-28 09:00+02'
                from generate_series(%3$d, %4$d) n""".formatted(prefix, exchange, number + 1, number + many),
                """
                insert into eligibility_assessment (reference, assessed_at, rule_version, recommendation, reasons, facts)
                select reference, submitted_at, '1', 'review', '[]', jsonb_build_object('distanceKm', 100 + length(email),
                    'countriesAllowed', (select jsonb_agg(md5(c::text)) from generate_series(1, 40) c))
                from participation where reference like '%s-%%'""".formatted(prefix),
                "analyze participation");
        number += many;
    }

    public ParticipationReference add(
            ParticipationStatus status, @Nullable ClaimStatus claim, @Nullable PaymentStatus payment) {
        number++;
        String reference = "%s-%05d".formatted(prefix, number);
        TestDatabase.byHand("""
                insert into participation (reference, exchange, status, organisation_name, organisation_type, country, city,
                    contact_name, email, answers, submitted_at)
                values ('%1$s', '%2$s', '%3$s', 'Network %1$s', 'cluster', 'DE', 'Dresden', 'Robin Muster', '%1$s@example.org',
                    '{}', timestamptz '2022-03-28 09:00+02')""".formatted(reference, exchange, status));
        if (claim != null) {
            TestDatabase.byHand("""
                    insert into claim (reference, status, amount, currency, amount_basis, invited_at, deadline)
                    values ('%s', '%s', 450, 'EUR', 'all days', timestamptz '2022-05-07 09:00+02', timestamptz '2022-06-06 00:00+02')""".formatted(reference, claim));
        }
        if (payment != null) {
            TestDatabase.byHand("""
                    insert into payment (reference, status, amount, currency, end_to_end_id, account_holder, iban, approved_by,
                        authorised_by, authorised_at, run)
                    values ('%1$s', '%2$s', 450, 'EUR', '%1$s-1', 'Network', 'DE89370400440532013000', 'coordinator', 'finance',
                        timestamptz '2022-05-20 09:00+02', 'RUN-%3$s')""".formatted(reference, payment, prefix));
        }
        return new ParticipationReference(reference);
    }

    @Override
    public void close() {
        TestDatabase.byHand(
                "delete from payment where reference like '" + prefix + "-%'",
                "delete from claim where reference like '" + prefix + "-%'",
                "delete from eligibility_assessment where reference like '" + prefix + "-%'",
                "delete from participation where reference like '" + prefix + "-%'");
    }
}
