-- A payment run says itself that its payments are settled, and whose process could not be told. So far only the log said so.

-- Two changes at once are impossible, as for participations and claims.
alter table payment_run add column version integer not null default 0;
alter table payment_run add column settled_at timestamptz;
-- References whose process was gone when the run was settled.
alter table payment_run add column not_told text[];

update payment_run set
    settled_at = settled.at,
    not_told = string_to_array(coalesce(settled.details ->> 'notTold', ''), ', ')
from (
    select distinct on (subject) subject, at, details from decision_log
    where action = 'payments-settled' order by subject, sequence) settled
where settled.subject = payment_run.id;

alter table payment_run add constraint payment_run_settled_after_execution
    check (settled_at is null or status = 'EXECUTED');
alter table payment_run add constraint payment_run_not_told_once_settled
    check ((settled_at is null) = (not_told is null));
