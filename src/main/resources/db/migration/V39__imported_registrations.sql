-- A table of registrations that a coordinator sends in. It lies here until it is registered or thrown away, and for a week at most: the file itself
-- is kept nowhere.

create table registration_import (
    id         uuid        primary key,
    exchange   text        not null,
    file_name  text        not null,
    -- what stands at the head of each column, and the key of the form's field that it is taken for; empty: for none
    heads      text[]      not null,
    fields     text[]      not null,
    state      text        not null default 'DRAFT' check (state in ('DRAFT', 'RUNNING', 'DONE')),
    -- how the organisations were told what happens to their data
    informed   text        check (informed <> ''),
    reason     text,
    made_by    text        not null,
    made_at    timestamptz not null,
    started_by text,
    ended_at   timestamptz,
    constraint registration_import_started_by_somebody check (state = 'DRAFT' or (started_by is not null and informed is not null)),
    constraint registration_import_a_field_a_column check (cardinality(heads) = cardinality(fields))
);
create index registration_import_by_exchange on registration_import (exchange, made_at desc);
create index registration_import_running on registration_import (made_at) where state = 'RUNNING';

create table registration_import_row (
    import    uuid    not null references registration_import (id) on delete cascade,
    -- as the spreadsheet counts
    number    integer not null,
    -- empty as soon as it is registered: then it lies where registrations lie
    cells     text[]  not null,
    state     text    not null default 'WAITING' check (state in ('WAITING', 'REGISTERED', 'KNOWN', 'REFUSED')),
    reference text,
    problem   text,
    primary key (import, number)
);
create index registration_import_row_waiting on registration_import_row (import, number) where state = 'WAITING';
