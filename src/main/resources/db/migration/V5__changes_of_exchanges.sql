-- How often an exchange was changed since it was published. Calendar entries take it as their sequence, so that the
-- latest one counts.
alter table exchange add column revision integer not null default 0;

-- Why, and by whom. The decision log has it too, sealed; mails take the reason from here, because free text is kept out of
-- the processes.
create table exchange_change (
    exchange   text        not null references exchange (slug),
    revision   integer     not null check (revision > 0),
    kind       text        not null check (kind in ('RESCHEDULED', 'DEADLINE_CHANGED', 'CANCELLED')),
    reason     text        not null check (reason <> ''),
    changed_by text        not null,
    changed_at timestamptz not null,
    first_day_before date  not null,
    primary key (exchange, revision)
);
