-- What a coordinator changed in the register after it had been recorded: a row for each half-day of a correction. The register
-- itself shows how things stand; this shows how they came to stand so.
create table attendance_correction (
    reference      text        not null references participation (reference),
    number         integer     not null,
    day            date        not null,
    half           text        not null check (half in ('MORNING', 'AFTERNOON')),
    present_before boolean     not null,
    present_after  boolean     not null check (present_after <> present_before),
    after_closing  boolean     not null,
    reason         text        not null,
    corrected_by   text        not null,
    corrected_at   timestamptz not null,
    primary key (reference, number, day, half)
);
create function attendance_correction_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'attendance_correction is append-only';
end $$;
create trigger attendance_correction_append_only before update or delete or truncate on attendance_correction
    for each statement execute function attendance_correction_is_append_only();

-- The code on a badge leads to nothing but the page on which a coordinator checks its bearer in.
create table badge (
    reference  text primary key references participation (reference),
    code       text        not null unique,
    issued_at  timestamptz not null
);

create table check_in (
    reference     text        not null references participation (reference),
    day           date        not null,
    half          text        not null check (half in ('MORNING', 'AFTERNOON')),
    checked_in_at timestamptz not null,
    checked_in_by text        not null,
    primary key (reference, day, half)
);

-- Since when the time to claim runs anew; null for a claim that was never reopened.
alter table claim add column reopened_at timestamptz;

-- Never written; status, sum and reason say it.
alter table participation drop column entitlement;
