-- Anchors: of each day on which something new was kept, one hash over all chains of the decision log that grew and over everything
-- else that was kept, and over the anchor before. Whoever notes the latest one down holds all of the past to it.

create table anchor (
    number        integer     primary key check (number > 0),
    -- of UTC; everything that was kept until its end is in this anchor or in one before
    day           date        not null unique,
    made_at       timestamptz not null,
    leaves        integer     not null check (leaves > 0),
    root          text        not null,
    previous_hash text        not null,
    hash          text        not null unique
);

-- What an anchor holds: the head of a chain (kind "log", its id the sequence of that entry), or a record of another kind, once.
create table anchor_leaf (
    anchor   integer not null references anchor (number),
    position integer not null check (position >= 0),
    kind     text    not null,
    subject  text    not null,
    id       text    not null,
    hash     text    not null,
    primary key (anchor, position),
    unique (subject, kind, id)
);

-- Each time that somebody had everything checked, and what came of it.
create table verification (
    id          uuid        primary key,
    started_at  timestamptz not null,
    started_by  text        not null,
    -- A value from a paper or a mail that was to be compared.
    noted       text,
    checking    text        not null default '',
    checked     bigint      not null default 0,
    found       integer     not null default 0,
    -- The first of them, as sentences.
    findings    jsonb       not null default '[]',
    finished_at timestamptz,
    failed      boolean     not null default false
);
create index verification_by_time on verification (started_at desc);
