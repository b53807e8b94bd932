-- What the list of participants is searched and sorted in, without marks and capitals; kept by the database itself, so that it is always
-- what the row says, and goes with it.
alter table participation
    add column search_plain text generated always as
        (history_plain(reference || ' ' || organisation_name || ' ' || city || ' ' || contact_name || ' ' || email)) stored,
    add column organisation_plain text generated always as (history_plain(organisation_name)) stored;

-- What somebody of the staff asked to be done to many, and what became of each. Any node does the next one; rows go some weeks later.
create table bulk_work (
    id           uuid primary key,
    action       text        not null,
    -- the exchange that it is about; null where it is about several
    exchange     text,
    -- what was filled in, such as a reason
    answers      jsonb       not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    -- null as long as something of it waits
    ended_at     timestamptz
);
create index bulk_work_running on bulk_work (requested_at) where ended_at is null;

create table bulk_item (
    bulk      uuid    not null references bulk_work (id) on delete cascade,
    number    integer not null,
    -- as it was sent; a reference where it is one
    named     text    not null,
    -- null where it was refused before anything was looked for
    reference text,
    state     text    not null check (state in ('WAITING', 'DONE', 'REFUSED')),
    attempts  integer not null default 0,
    -- why it was refused, or what else is to be said
    why       text,
    ended_at  timestamptz,
    primary key (bulk, number)
);
create index bulk_item_waiting on bulk_item (bulk, number) where state = 'WAITING';
create index bulk_item_by_reference on bulk_item (reference);

-- What somebody of the staff asks the list of participants often, by a name of their own.
create table saved_view (
    account  text not null,
    exchange text not null references exchange (slug) on delete cascade,
    name     text not null check (name <> ''),
    query    text not null,
    primary key (account, exchange, name)
);
