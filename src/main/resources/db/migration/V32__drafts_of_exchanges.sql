-- An exchange before it is published, and a change of its call before it is: seen by the staff alone, as incomplete as it may be.
create table exchange_draft (
    name       text        primary key check (name <> ''),
    version    integer     not null check (version > 0),
    -- the revision of the published exchange of that name which it is to change; null where it is to be a new one
    revises    integer     check (revises >= 0),
    -- as typed: text, so that no field changes its place and no number its way of being written
    call       json        not null,
    -- what a file had that a draft cannot hold: [{"field", "sentence"}]
    left_out   jsonb       not null default '[]',
    created_by text        not null,
    created_at timestamptz not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- What each of those who edit a draft has seen of it; so it can be told what others changed meanwhile.
create table exchange_draft_version (
    draft    text        not null references exchange_draft (name) on update cascade on delete cascade,
    version  integer     not null check (version > 0),
    call     json        not null,
    saved_by text        not null,
    saved_at timestamptz not null,
    primary key (draft, version)
);

alter table exchange_change drop constraint exchange_change_kind_check;
alter table exchange_change add constraint exchange_change_kind_check
    check (kind in ('RESCHEDULED', 'DEADLINE_CHANGED', 'CANCELLED', 'CALL_CHANGED'));

-- Each field of a published call that was changed, as it was and as it is from then on.
create table exchange_call_change (
    exchange   text        not null,
    revision   integer     not null,
    field      text        not null check (field <> ''),
    before     text,
    after      text,
    changed_at timestamptz not null,
    primary key (exchange, revision, field),
    foreign key (exchange, revision) references exchange_change (exchange, revision)
);
select keep_for_good('exchange_call_change', 'exchange');

-- Participations whose papers may say what is so no longer; each is looked at once, in the background.
create table call_change_to_tell (
    reference  text        not null references participation (reference) on delete cascade,
    exchange   text        not null references exchange (slug),
    revision   integer     not null,
    attempts   integer     not null default 0,
    next_at    timestamptz not null,
    primary key (reference, revision)
);
create index call_change_to_tell_next on call_change_to_tell (next_at);
