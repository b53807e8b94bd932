-- Tokens of the API, what was answered to a request that may come twice, and what tells other systems that something has happened.

-- What opens the API for a person of the staff. The token itself is nowhere.
create table api_token (
    id           uuid        primary key,
    -- the account with whose rights it acts
    owner        text        not null,
    name         text        not null check (name <> ''),
    -- by which its owner knows it again
    beginning    text        not null,
    hash         text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
    scopes       text[]      not null check (cardinality(scopes) > 0),
    -- of the account when it was made: with another password it is worth nothing
    stamp        text        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    last_used_at timestamptz,
    constraint api_token_for_a_year_at_most check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
    constraint api_token_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create index api_token_by_owner on api_token (owner, made_at desc);

-- What a request with an Idempotency-Key was answered: sent again, it is answered the same and does nothing. For a day.
create table api_answer (
    owner      text        not null,
    key        text        not null,
    -- SHA-256 of address and body: the key is for that request and no other
    request    text        not null check (request ~ '^[0-9a-f]{64}$'),
    status     integer     not null,
    -- about whom; the answer itself is made anew, so that nothing personal lies here
    subject    text        not null,
    at         timestamptz not null,
    primary key (owner, key)
);
create index api_answer_by_age on api_answer (at);

-- Who wants to be told.
create table webhook (
    id            uuid        primary key,
    name          text        not null check (name <> ''),
    url           text        not null check (url ~ '^https?://'),
    -- words of WebhookEvent
    events        text[]      not null check (cardinality(events) > 0),
    -- null: of all exchanges
    exchange      text,
    -- signs what is sent, so it is kept as it is
    secret        text        not null,
    made_by       text        not null,
    made_at       timestamptz not null,
    -- null while it is told
    stopped_at    timestamptz,
    stopped_why   text        check (stopped_why in ('BY_HAND', 'FAILING', 'GONE')),
    stopped_by    text,
    -- since when nothing has arrived, and how often in a row it was tried
    failing_since timestamptz,
    failures      integer     not null default 0,
    retry_at      timestamptz,
    constraint webhook_stopped_for_a_reason check ((stopped_at is null) = (stopped_why is null))
);

-- What one of them is told: nothing about anybody, only what has happened and where it can be read.
create table webhook_delivery (
    sequence        bigint      generated always as identity primary key,
    webhook         uuid        not null references webhook (id) on delete cascade,
    -- the same for all who are told, and however often it is sent
    event           uuid        not null,
    type            text        not null,
    -- a participation's reference, an exchange's slug, a payment run's id; empty for a try
    subject         text        not null,
    exchange        text,
    occurred_at     timestamptz not null,
    state           text        not null default 'QUEUED' check (state in ('QUEUED', 'DELIVERED', 'GIVEN_UP')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    first_failed_at timestamptz,
    last_status     integer,
    last_error      text,
    delivered_at    timestamptz,
    unique (webhook, event)
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'QUEUED';
create index webhook_delivery_in_order on webhook_delivery (webhook, subject, sequence) where state = 'QUEUED';
create index webhook_delivery_by_webhook on webhook_delivery (webhook, sequence desc);
