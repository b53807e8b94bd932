-- What a dossier needs beyond what was kept so far: every form as it was sent, the heads of mails as they left, which dossier was
-- handed out, and an exchange's dossiers while they are made.

-- A form as an organisation, or a coordinator for it, sent it. The hash stands in the entry of the decision log, too.
create table submission (
    reference text        not null references participation (reference),
    number    integer     not null check (number > 0),
    kind      text        not null,
    sent_at   timestamptz not null,
    content   text        not null,
    sha256    text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    primary key (reference, number)
);
select keep_for_good('submission', 'reference');

-- The head of a mail as it left, line by line; null for mails that did not leave, or left before this column.
alter table mail add column head text;
select keep_for_good('mail', 'subject',
    '{recipient, status, attempts, next_attempt_at, last_error, refused_since, message_id, sent_at, head}', 'old.status = ''SENT''');

-- Which manifest was handed out to whom: a dossier whose manifest is not here was not made here, or was altered.
create table dossier_export (
    reference       text        not null,
    exported_at     timestamptz not null,
    exported_by     text        not null,
    manifest_sha256 text        not null,
    files           integer     not null,
    log_head        text,
    primary key (reference, manifest_sha256)
);
select keep_for_good('dossier_export', 'reference');

-- An exchange's dossiers in one file, made in the background by whichever node has time, and gone after a week.
create table dossier_archive (
    id           uuid primary key,
    exchange     text        not null references exchange (slug),
    state        text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    failure      text,
    constraint dossier_archive_ended check ((state = 'RUNNING') = (ended_at is null))
);
-- One at a time for each exchange.
create unique index dossier_archive_running on dossier_archive (exchange) where state = 'RUNNING';
create table dossier_archive_part (
    archive   uuid    not null references dossier_archive (id) on delete cascade,
    reference text    not null,
    done      boolean not null default false,
    attempts  integer not null default 0,
    size      bigint,
    sha256    text,
    primary key (archive, reference)
);
-- The bytes of a dossier in pieces, so that nobody has to hold one whole.
create table dossier_archive_piece (
    archive   uuid    not null,
    reference text    not null,
    number    integer not null,
    content   bytea   not null,
    primary key (archive, reference, number),
    foreign key (archive, reference) references dossier_archive_part (archive, reference) on delete cascade
);
alter table dossier_archive_piece alter column content set storage external;
