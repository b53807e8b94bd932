-- Who looked at what, signed in, or changed what somebody may do. Append-only, numbered without a gap, and one chain: each entry
-- is sealed with the hash of the one before it. A run of the oldest may go when its time is over; whatever else is missing shows.
create table access_log (
    sequence      bigint      primary key,
    at            timestamptz not null,
    person        text        not null,
    kind          text        not null,
    subject       text,
    address       text,
    outcome       text        not null,
    detail        text,
    previous_hash text        not null,
    hash          text        not null
);
create index access_log_by_time on access_log (at);
create index access_log_by_person on access_log (person, sequence);
create index access_log_by_subject on access_log (subject, sequence);
create index access_log_by_kind on access_log (kind, sequence);

create function access_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'access_log is append-only';
end $$;
create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function access_log_is_append_only();
