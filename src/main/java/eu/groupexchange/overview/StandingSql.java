package eu.groupexchange.overview;

/**
 * How cases stand, as one table {@code standing}: what stands in several tables of ours, and the tasks that are open in the engine. What the
 * calendar of an exchange says comes with the statement ({@link Venues}).
 */
final class StandingSql {

    /** Kept with the facts of the latest assessment; read only of those that are shown or sorted by it. */
    static final String KILOMETRES = """
            (select (facts ->> 'distanceKm')::numeric from eligibility_assessment assessed
              where assessed.reference = standing.reference order by id desc limit 1)""";

    /** The open task of each business key, by the first that is due; who took it by name. */
    private static final String TASKS = """
            select distinct on (instance.business_key_) instance.business_key_ as whose, task.task_def_key_ as key,
                   task.due_date_ at time zone :engineZone as due, task.assignee_ as assignee,
                   nullif(trim(concat_ws(' ', person.first_, person.last_)), '') as assignee_name
              from act_ru_task task
              join act_ru_execution instance on instance.id_ = task.proc_inst_id_
              left join act_id_user person on person.id_ = task.assignee_
             where task.task_def_key_ in (%s)
             order by instance.business_key_, task.due_date_""";

    /** One row a case. Its first %s narrows the cases by their columns, before anything is joined. */
    private static final String STANDING = """
            with venue as materialized (
                select * from unnest(cast(:slugs as text[]), cast(:zones as text[]), cast(:addressDays as int[]),
                        cast(:starts as timestamptz[]), cast(:ends as timestamptz[]), cast(:tomorrows as timestamptz[]),
                        cast(:weekEnds as timestamptz[]))
                    as venue (slug, zone, address_days, starts_at, ends_at, tomorrow, week_end)),
            standing as (
                select p.reference, p.exchange, p.organisation_name, p.organisation_plain, p.country, p.city,
                       p.contact_name, p.email, p.search_plain, p.status, p.submitted_at, p.confirm_by, p.confirmed_at,
                       p.half_days, p.days_attended,
                       (select recommendation from eligibility_assessment assessed
                         where assessed.reference = p.reference order by id desc limit 1) as recommendation,
                       claim.status as claim_status, claim.deadline as claim_deadline,
                       claim.submitted_at as claim_submitted_at,
                       coalesce(payment.amount, claim.amount, p.entitlement_amount) as amount,
                       coalesce(payment.currency, claim.currency, 'EUR') as currency,
                       case when payment.status = 'EXECUTED' then 'PAID'
                            when payment.status is not null then payment.status
                            when p.status = 'ENTITLED' then 'DUE' else 'NONE' end as money,
                       payment.executed_on as paid_on, payment.run, run.bank_reference,
                       coalesce(failed.step, way.step) as step,
                       case when way.step in ('REVIEW', 'DECIDE_ENTITLEMENT', 'REVIEW_CLAIM', 'AUTHORISE') then task.assignee
                            when way.step in ('AT_BANK', 'RECORD_BANK') then bank.assignee end as claimed_by,
                       case when way.step in ('REVIEW', 'DECIDE_ENTITLEMENT', 'REVIEW_CLAIM', 'AUTHORISE')
                                then coalesce(task.assignee_name, task.assignee)
                            when way.step in ('AT_BANK', 'RECORD_BANK')
                                then coalesce(bank.assignee_name, bank.assignee) end as claimed_by_name,
                       case way.step
                            when 'OPEN_LINK' then (date_trunc('day', p.submitted_at at time zone venue.zone)
                                + make_interval(days => venue.address_days + 1)) at time zone venue.zone
                            when 'REVIEW' then coalesce(task.due,
                                (select review_due_at from eligibility_assessment assessed
                                  where assessed.reference = p.reference order by id desc limit 1))
                            when 'CONFIRM' then p.confirm_by
                            when 'COME' then venue.starts_at
                            when 'ATTENDANCE' then venue.ends_at
                            when 'SEND_CLAIM' then claim.deadline
                            when 'COMPLETE_CLAIM' then claim.deadline
                            when 'DECIDE_ENTITLEMENT' then task.due
                            when 'REVIEW_CLAIM' then task.due
                            when 'AUTHORISE' then task.due
                            when 'AT_BANK' then ordered.until
                            when 'RECORD_BANK' then coalesce(bank.due, ordered.until) end as due_at,
                       venue.zone, venue.tomorrow, venue.week_end
                  from participation p
                  join venue on venue.slug = p.exchange
                  left join claim on claim.reference = p.reference
                  left join payment on payment.reference = p.reference
                  left join payment_run run on run.id = payment.run
                  left join (CASE_TASKS) task on task.whose = p.reference
                  left join (BANK_TASKS) bank on bank.whose = payment.run
                  cross join lateral (select (run.requested_on + 1)::timestamp at time zone venue.zone as until) ordered
                  cross join lateral (select case p.status
                      when 'REGISTERED' then 'OPEN_LINK'
                      when 'UNDER_REVIEW' then case task.key when :reviewEligibility then 'REVIEW' else 'GOES_ON' end
                      when 'INFORMATION_REQUESTED' then 'ANSWER'
                      when 'ACCEPTED' then 'GOES_ON'
                      when 'WAITING_LIST' then 'WAIT_FOR_PLACE'
                      when 'INVITED' then 'CONFIRM'
                      when 'CONFIRMED' then case when :now < venue.starts_at then 'COME' else 'ATTENDANCE' end
                      when 'ATTENDED' then case task.key when :decideEntitlement then 'DECIDE_ENTITLEMENT' else 'GOES_ON' end
                      when 'ENTITLED' then case claim.status
                          when 'INVITED' then 'SEND_CLAIM'
                          when 'RETURNED' then 'COMPLETE_CLAIM'
                          when 'SUBMITTED' then case task.key when :reviewClaim then 'REVIEW_CLAIM' else 'GOES_ON' end
                          when 'APPROVED' then case task.key when :authorisePayment then 'AUTHORISE' else 'GOES_ON' end
                          when 'AUTHORISED' then case
                              when payment.status = 'AUTHORISED' then 'NEXT_RUN'
                              when payment.status = 'IN_RUN' and run.status = 'ORDERED'
                                  then case when :now < ordered.until or run.requested_on is null then 'AT_BANK' else 'RECORD_BANK' end
                              else 'GOES_ON' end
                          when 'PAYMENT_FAILED' then 'CORRECT_ACCOUNT'
                          else 'GOES_ON' end
                      when 'REIMBURSED' then 'REIMBURSED'
                      when 'DECLINED' then 'DECLINED'
                      when 'LAPSED' then 'LAPSED'
                      when 'WITHDRAWN' then 'WITHDRAWN'
                      when 'NOT_ENTITLED' then 'NOT_ENTITLED'
                      when 'UNCLAIMED' then 'UNCLAIMED'
                      when 'CLAIM_REJECTED' then 'CLAIM_REJECTED'
                      when 'CANCELLED' then 'CANCELLED'
                      else 'UNKNOWN' end as step) way
                  left join (select distinct instance.business_key_ as whose, 'STUCK' as step
                               from act_ru_incident incident
                               join act_ru_execution instance on instance.id_ = incident.proc_inst_id_) failed
                         on failed.whose = p.reference and way.step = 'GOES_ON'
                 where %s)
            """;

    private StandingSql() {}

    /** @param which a condition on {@code p}, the participation */
    static String standing(String which) {
        return STANDING.replace(
                        "CASE_TASKS",
                        TASKS.formatted(":reviewEligibility, :decideEntitlement, :reviewClaim, :authorisePayment"))
                .replace("BANK_TASKS", TASKS.formatted(":executePaymentRun"))
                .formatted(which);
    }
}
