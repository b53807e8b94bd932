-- The scans of the attendance sheets that people signed, day by day. They prove who was there, so nothing of this is ever changed:
-- a scan that turns out wrong stays, and a row beside it says who took it out, why, and what stands in its place.
create table signed_sheet (
    id           uuid primary key,
    exchange     text        not null references exchange (slug),
    day          date        not null,
    file_name    text        not null,
    content_type text        not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size         integer     not null check (size > 0),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content      bytea       not null,
    filed_by     text        not null,
    filed_at     timestamptz not null
);
create index signed_sheet_by_day on signed_sheet (exchange, day, filed_at);
create index signed_sheet_by_hash on signed_sheet (sha256);

create table signed_sheet_replaced (
    exchange    text        not null references exchange (slug),
    sheet       uuid primary key references signed_sheet (id),
    by_sheet    uuid references signed_sheet (id) check (by_sheet <> sheet),
    reason      text        not null check (reason <> ''),
    replaced_by text        not null,
    replaced_at timestamptz not null
);

-- Why a day has no signed sheet, where it cannot be had.
create table signed_sheet_missing (
    exchange text        not null references exchange (slug),
    day      date        not null,
    reason   text        not null check (reason <> ''),
    given_by text        not null,
    given_at timestamptz not null,
    primary key (exchange, day)
);

select keep_for_good('signed_sheet', 'exchange');
select keep_for_good('signed_sheet_replaced', 'exchange');
select keep_for_good('signed_sheet_missing', 'exchange');

-- Recomputations of many cases: what an auditor asked for, and what came of each case. The cases are named when it is asked for; whichever
-- node has time takes the next ones, and one that stops leaves them to another.
create table recomputation (
    number     bigint      generated always as identity primary key,
    scope      text        not null,
    started_by text        not null,
    started_at timestamptz not null
);
create table recomputed_case (
    recomputation bigint  not null references recomputation (number),
    reference     text    not null,
    done_at       timestamptz,
    agrees        boolean,
    -- Parts with what was compared, differences and notes; null until it is done.
    parts         jsonb,
    primary key (recomputation, reference),
    check ((parts is null) = (done_at is null) and (parts is null) = (agrees is null))
);
create index recomputed_case_to_do on recomputed_case (recomputation) where done_at is null;
