-- What Cockpit's history is searched in. The engine keeps what has ended, spread over tables that are made for other questions; what has
-- ended never changes again, so it is copied here once, by whichever node comes first (ADR 0029). What still runs is read where it is.

-- Without marks and capitals: "Škoda" is found as "skoda". One definition, for what is stored and for what is looked for.
create function history_plain(words text) returns text language sql immutable parallel safe as $$
    select translate(
        regexp_replace(replace(replace(replace(normalize(lower(words), nfd), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
            '[' || chr(768) || '-' || chr(879) || ']', '', 'g'),
        'øłđħıþð', 'oldhitd')
$$;

-- One row an instance that has ended. Times are the engine's: of the time zone that it runs in, without saying so.
create table history_case (
    id                  text      primary key,
    definition_key      text      not null,
    definition_id       text      not null,
    business_key        text,
    reference           text,
    organisation        text,
    -- of a payment run, those of all whom it pays
    exchanges           text[]    not null,
    started             timestamp not null,
    ended               timestamp not null,
    milliseconds        bigint    not null,
    -- how it ended, one of the words of history_outcome
    outcome             text      not null,
    -- accounts of the staff that completed its tasks, started it, or decided on its subject meanwhile
    deciders            text[]    not null,
    calling_instance    text,
    -- all that is looked in, without marks and capitals; empty once the case was erased
    plain               text      not null,
    -- to sort by
    organisation_plain  text      generated always as (history_plain(organisation)) stored
);
create index history_case_by_definition on history_case (definition_id, ended);
create index history_case_by_reference on history_case (reference);
create index history_case_by_start on history_case (started);
create index history_case_by_end on history_case (ended);
create index history_case_by_organisation on history_case (organisation_plain);

create table history_decision (
    id                  text      primary key,
    decision_key        text      not null,
    decision_name       text,
    definition_id       text      not null,
    -- not one that another decision asked for
    is_asked            boolean   not null,
    instance            text,
    process_key         text,
    made                timestamp not null,
    result              text      not null
);
create index history_decision_by_key on history_decision (decision_key, made);
create index history_decision_by_time on history_decision (made) where is_asked;
create index history_decision_by_instance on history_decision (instance);

-- How often a step of the instances that have ended was taken, and how long: counts a range of durations, each two per cent wide, so
-- that a median is read from some rows and right to one per cent. Nobody stands in here; it stays when a case goes.
create table history_step (
    definition_id text    not null,
    activity      text    not null,
    month         date    not null,
    -- floor(50 * ln(1 + milliseconds))
    range         integer not null,
    times         bigint  not null,
    milliseconds  numeric not null,
    primary key (definition_id, activity, month, range)
);

-- What it is called when an instance ends here, in each version of the models; what stands first decides.
create table history_outcome (
    process  text    not null,
    ended_at text    not null,
    place    integer not null,
    -- only where this variable has this value; null: always
    variable text,
    value    text,
    outcome  text    not null,
    primary key (process, ended_at, place)
);
insert into history_outcome (process, ended_at, place, variable, value, outcome) values
    ('participation', 'EndEvent_AddressNotConfirmed', 1, null, null, 'lapsed'),
    ('participation', 'EndEvent_ParticipationLapsed', 1, null, null, 'lapsed'),
    ('participation', 'EndEvent_NotConfirmed', 1, null, null, 'lapsed'),
    ('participation', 'EndEvent_NoPlaceFree', 1, null, null, 'lapsed'),
    ('participation', 'EndEvent_Declined', 1, null, null, 'declined'),
    ('participation', 'EndEvent_Withdrawn', 1, null, null, 'withdrawn'),
    ('participation', 'SubProcess_Withdrawal', 1, null, null, 'withdrawn'),
    ('participation', 'EndEvent_CancellationNotified', 1, null, null, 'cancelled'),
    ('participation', 'SubProcess_Cancellation', 1, null, null, 'cancelled'),
    ('participation', 'EndEvent_NotEntitled', 1, 'halfDays', '0', 'no-show'),
    ('participation', 'EndEvent_NotEntitled', 2, null, null, 'not-entitled'),
    ('participation', 'EndEvent_Reimbursed', 1, null, null, 'paid'),
    ('participation', 'EndEvent_NotReimbursed', 1, 'reimbursementOutcome', 'forgone', 'forgone'),
    ('participation', 'EndEvent_NotReimbursed', 2, 'reimbursementOutcome', 'rejected', 'claim-rejected'),
    ('participation', 'EndEvent_NotReimbursed', 3, null, null, 'unclaimed'),
    ('reimbursement', 'EndEvent_Reimbursed', 1, null, null, 'paid'),
    ('reimbursement', 'EndEvent_ClaimLapsed', 1, null, null, 'unclaimed'),
    ('reimbursement', 'EndEvent_ClaimForgone', 1, null, null, 'forgone'),
    ('reimbursement', 'EndEvent_ClaimRejected', 1, null, null, 'claim-rejected'),
    ('group-exchange', 'EndEvent_ExchangeClosed', 1, null, null, 'closed'),
    ('group-exchange', 'EndEvent_ReportRenewed', 1, null, null, 'report-renewed'),
    ('group-exchange', 'EndEvent_ExchangeCancelled', 1, null, null, 'cancelled'),
    ('group-exchange', 'SubProcess_Cancellation', 1, null, null, 'cancelled'),
    ('payment-run', 'EndEvent_NothingToPay', 1, null, null, 'nothing-to-pay'),
    ('payment-run', 'EndEvent_RunExecuted', 1, null, null, 'executed'),
    ('payment-run', 'EndEvent_RunCancelled', 1, null, null, 'run-cancelled'),
    ('undeliverable-mail', 'EndEvent_MailSentAgain', 1, null, null, 'sent-again'),
    ('undeliverable-mail', 'EndEvent_MailDropped', 1, null, null, 'dropped');

-- Takes out of the history whom it was about. What is left of the row keeps it from being copied again; it goes with the engine's.
create function history_forget(erased text) returns void language sql as $$
    update history_case set reference = null, organisation = null, business_key = null, plain = ''
     where reference = erased or business_key = erased
$$;
