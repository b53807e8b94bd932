-- Our tables. Camunda keeps its own (ACT_*) beside them and creates them itself.
-- "subject" is what an entry is about: a participation's reference, an exchange's slug or a payment run's id.

create table exchange (
    slug                   text primary key,
    reference_prefix       text        not null unique,
    status                 text        not null check (status in ('PUBLISHED', 'REGISTRATION_CLOSED', 'CLOSED', 'CANCELLED')),
    first_day              date        not null,
    last_day               date        not null check (last_day >= first_day),
    registration_closes_at timestamptz not null,
    definition             jsonb       not null,
    last_number            integer     not null default 0,
    participant_list_approved_by text,
    outcomes               text,
    joint_projects         text,
    published_at           timestamptz not null
);

create table participation (
    reference            text primary key,
    exchange             text        not null references exchange (slug),
    status               text        not null,
    version              integer     not null default 0,
    organisation_name    text        not null,
    organisation_type    text        not null,
    registration_number  text,
    country              char(2)     not null,
    city                 text        not null,
    place_name           text,
    place_region         text,
    latitude             double precision,
    longitude            double precision,
    location_source      text        check (location_source in ('gazetteer', 'exact')),
    location_set_by      text,
    contact_name         text        not null,
    email                text        not null,
    answers              jsonb       not null,
    fingerprint          text,
    submitted_at         timestamptz not null,
    address_confirmed_at timestamptz,
    information_requested text,
    confirm_by           timestamptz,
    confirmed_at         timestamptz,
    ended_at             timestamptz,
    half_days            integer,
    days_attended        integer,
    entitlement          text,
    entitlement_amount   numeric(12, 2),
    entitlement_reason   text
);
create index participation_by_exchange on participation (exchange, reference);
-- The same form sent twice is one registration, whoever sends it and however fast.
create unique index participation_same_form on participation (exchange, fingerprint) where fingerprint is not null;

create table access_link (
    token_hash text primary key,
    reference  text        not null references participation (reference),
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
create index access_link_by_reference on access_link (reference);

create table eligibility_assessment (
    id             bigint generated always as identity primary key,
    reference      text        not null references participation (reference),
    assessed_at    timestamptz not null,
    rule_version   text        not null,
    recommendation text        not null check (recommendation in ('eligible', 'ineligible', 'review')),
    reasons        jsonb       not null,
    facts          jsonb       not null
);
create index eligibility_assessment_by_reference on eligibility_assessment (reference, id);

create table attendance (
    exchange    text        not null references exchange (slug),
    reference   text        not null references participation (reference),
    day         date        not null,
    half        text        not null check (half in ('MORNING', 'AFTERNOON')),
    present     boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (reference, day, half)
);

create table claim (
    reference       text primary key references participation (reference),
    status          text           not null,
    version         integer        not null default 0,
    amount          numeric(12, 2) not null check (amount > 0),
    currency        char(3)        not null,
    amount_basis    text           not null,
    invited_at      timestamptz    not null,
    deadline        timestamptz    not null,
    submitted_at    timestamptz,
    paused_seconds  bigint         not null default 0,
    declaration     boolean        not null default false,
    signed_by       text,
    account_holder  text,
    iban            text,
    reviewed_by     text,
    reviewed_at     timestamptz,
    review_reason   text,
    authorised_by   text,
    authorised_at   timestamptz,
    constraint claim_four_eyes check (authorised_by is null or authorised_by <> reviewed_by)
);

create table evidence (
    id              uuid primary key,
    reference       text        not null references participation (reference),
    kind            text        not null check (kind in ('report', 'travelEvidence', 'accommodationEvidence')),
    state           text        not null check (state in ('ATTACHED', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REPLACED')),
    returned_reason text,
    file_name       text        not null,
    content_type    text        not null,
    size            integer     not null,
    sha256          text        not null,
    content         bytea       not null,
    uploaded_at     timestamptz not null
);
create index evidence_by_reference on evidence (reference, uploaded_at);

create table payment_run (
    id             text primary key,
    status         text           not null check (status in ('COLLECTED', 'ORDERED', 'EXECUTED')),
    message_id     text           not null unique,
    payments       integer        not null check (payments > 0),
    control_sum    numeric(18, 2) not null check (control_sum > 0),
    currency       char(3)        not null,
    created_at     timestamptz    not null,
    created_by     text           not null,
    executed_at    timestamptz,
    executed_by    text,
    value_date     date,
    bank_reference text
);
create sequence payment_run_number;

-- One payment per participation, ever: the primary key says so, whatever the code does.
create table payment (
    reference      text primary key references participation (reference),
    status         text           not null check (status in ('AUTHORISED', 'IN_RUN', 'EXECUTED', 'FAILED')),
    version        integer        not null default 0,
    amount         numeric(12, 2) not null check (amount > 0),
    currency       char(3)        not null,
    attempt        integer        not null default 1,
    end_to_end_id  text           not null unique,
    account_holder text           not null,
    iban           text           not null,
    approved_by    text           not null,
    authorised_by  text           not null,
    authorised_at  timestamptz    not null,
    run            text references payment_run (id),
    executed_on    date,
    constraint payment_four_eyes check (approved_by <> authorised_by),
    constraint payment_in_run check (status = 'AUTHORISED' or run is not null)
);

-- What each run ordered from the bank, and how it ended. A second success for one participation cannot be written.
create table payment_order_line (
    run            text           not null references payment_run (id),
    reference      text           not null references payment (reference),
    end_to_end_id  text           not null,
    amount         numeric(12, 2) not null,
    account_holder text           not null,
    iban           text           not null,
    organisation   text           not null,
    outcome        text check (outcome in ('EXECUTED', 'FAILED')),
    primary key (run, reference)
);
create unique index payment_executed_once on payment_order_line (reference) where outcome = 'EXECUTED';

create table document (
    id           uuid primary key,
    subject      text        not null,
    kind         text        not null,
    occasion     text        not null,
    title        text        not null,
    file_name    text        not null,
    content_type text        not null,
    size         integer     not null,
    sha256       text        not null,
    content      bytea       not null,
    issued_at    timestamptz not null,
    unique (subject, kind, occasion)
);

create table mail (
    id              uuid primary key,
    subject         text        not null,
    occasion        text        not null,
    recipient       text        not null,
    title           text        not null,
    text_body       text        not null,
    html_body       text        not null,
    attachments     jsonb       not null,
    calendar        text,
    status          text        not null check (status in ('QUEUED', 'SENT', 'UNDELIVERABLE')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    message_id      text,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    unique (subject, occasion)
);
create index mail_to_send on mail (next_attempt_at) where status = 'QUEUED';

-- Append-only, each entry sealed with the hash of the one before it of the same subject.
create table decision_log (
    id            bigint generated always as identity primary key,
    subject       text        not null,
    sequence      integer     not null,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    outcome       text,
    reason        text,
    rule_version  text,
    details       jsonb       not null,
    previous_hash text        not null,
    hash          text        not null,
    unique (subject, sequence)
);
create function decision_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'decision_log is append-only';
end $$;
create trigger decision_log_append_only before update or delete or truncate on decision_log
    for each statement execute function decision_log_is_append_only();

create table demo_clock (
    id       integer primary key check (id = 1),
    reads_at timestamptz not null
);

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
