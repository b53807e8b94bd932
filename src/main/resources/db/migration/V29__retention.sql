-- Until when dossiers are kept, what holds them back, and the one way in which they go.

-- The day on which the agency paid the balance, as administrators entered it: the latest entry of a scope counts, the others show what was
-- thought before. The scope is an exchange's slug, or '*' for the project: every exchange that has no day of its own.
create table balance_date (
    scope      text        not null,
    number     integer     not null check (number > 0),
    -- null: taken back; an exchange then follows the project again, and the project's day is unknown
    paid_on    date,
    -- how long the agency may audit; a longer time may be agreed, a shorter one may not
    years      integer     not null default 5 check (years between 5 and 30),
    reason     text        check (reason <> ''),
    entered_by text        not null,
    entered_at timestamptz not null,
    primary key (scope, number),
    constraint balance_date_corrected_with_reason check (number = 1 or reason is not null)
);

-- Nothing of what is held goes, whatever the day: a case, or all of an exchange.
create table legal_hold (
    id             bigint generated always as identity primary key,
    -- a participation's reference or an exchange's slug
    subject        text        not null,
    reason         text        not null check (reason <> ''),
    set_by         text        not null,
    set_at         timestamptz not null,
    lifted_by      text,
    lifted_at      timestamptz,
    lifted_because text        check (lifted_because <> ''),
    constraint legal_hold_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null)
        and (lifted_at is null) = (lifted_because is null))
);
create unique index legal_hold_standing on legal_hold (subject) where lifted_at is null;

-- What stays of what went: that it was there, how much of it, how its log ended, who had it deleted, and on what grounds.
create table erasure_proof (
    -- a participation's reference, a payment run's id or an exchange's slug (what was left of it without its cases)
    subject      text        not null,
    exchange     text        not null references exchange (slug),
    basis        text        not null check (basis in ('RETENTION_OVER', 'UNCONFIRMED')),
    -- the first instant at which it could go
    kept_until   timestamptz not null,
    -- rows by table, engine history with them
    counts       jsonb       not null,
    -- the last entry of its decision log; 0 and null where it had none, or where the log stays
    log_sequence integer     not null,
    log_head     text,
    erased_by    text        not null,
    erased_at    timestamptz not null,
    -- SHA-256 of all this as canonical JSON; the exchange's log, which is chained and anchored, has it too
    hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
    transaction  xid8        not null default pg_current_xact_id(),
    primary key (subject, erased_at)
);
create index erasure_proof_by_exchange on erasure_proof (exchange, erased_at);

select keep_for_good('balance_date', 'entered_by');
select keep_for_good('legal_hold', 'set_by', '{lifted_by, lifted_at, lifted_because}', 'old.lifted_at is not null');
select keep_for_good('erasure_proof', 'hash');
-- Written by the function below, which runs with the rights of the owner.
select read_only_for_serving('erasure_proof');

-- Deletion and what forbids it follow each other: who comes second sees what the first did.
create function retention_lock() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('retention', 0));
    return new;
end $$;
create trigger legal_hold_in_turn before insert or update on legal_hold
    for each row execute function retention_lock();
create trigger balance_date_in_turn before insert on balance_date
    for each row execute function retention_lock();

-- The first instant at which a dossier of the exchange may go: the day after the same date so many years later, at the venue; a
-- 29 February ends with that February (Regulation 1182/71, article 3). Null while no day of payment is known.
create function kept_until(of_exchange text) returns timestamptz language sql stable as $$
    select ((latest.paid_on + make_interval(years => latest.years))::date + 1)::timestamp
               at time zone (exchange.definition ->> 'zone')
      from exchange
           cross join lateral (
               select distinct on (scope) scope, paid_on, years
                 from balance_date where scope in (exchange.slug, '*')
                order by scope, number desc) latest
     where exchange.slug = of_exchange and latest.paid_on is not null
     order by latest.scope = '*'
     limit 1
$$;

-- What time it is, as far as the database knows by itself: its own clock, or in the demo the demo's, which is noted every few seconds.
create function retention_now() returns timestamptz language sql volatile as $$
    select greatest(clock_timestamp(), (select reads_at + interval '1 minute' from demo_clock where id = 1))
$$;

-- Whether a proof for this subject was written by this very transaction. Triggers that refuse deletion ask this, and nothing else.
create or replace function erasing(subject text) returns boolean language sql stable as $$
    select exists (select from erasure_proof proof
                    where proof.subject = $1 and proof.transaction = pg_current_xact_id_if_assigned())
$$;

-- The one way. Checks the day, the holds and the head of the log, writes the proof, and deletes what nobody else may delete. It runs with the
-- rights of whoever owns the tables, so that the role which serves needs none of them.
create function erase_subject(
    of_subject text, of_exchange text, on_basis text, counted jsonb, log_ends_at integer, log_ends_with text,
    asked_by text, at_moment timestamptz, sealed text) returns void
    language plpgsql security definer set search_path from current as $$
declare
    allowed_from timestamptz;
    in_exchange  text;
    ends_at      integer;
    ends_with    text;
    kept         record;
begin
    perform pg_advisory_xact_lock(hashtextextended('retention', 0));
    select exchange into in_exchange from participation where reference = of_subject for update;
    if found and in_exchange <> of_exchange then
        raise exception '% is of another exchange', of_subject;
    end if;
    if exists (select from legal_hold where subject in (of_subject, of_exchange) and lifted_at is null) then
        raise exception '% is under a legal hold', of_subject;
    end if;

    if on_basis = 'UNCONFIRMED' then
        select submitted_at + interval '30 days' into allowed_from from participation
         where reference = of_subject and address_confirmed_at is null and status = 'LAPSED';
    elsif in_exchange is not null then
        allowed_from := kept_until(of_exchange);
    elsif of_subject = of_exchange then
        if exists (select from participation where exchange = of_exchange) then
            raise exception '% still has cases', of_exchange;
        end if;
        allowed_from := kept_until(of_exchange);
    elsif exists (select from payment_run where id = of_subject) then
        if exists (select from payment_order_line where run = of_subject) then
            raise exception '% still has payments', of_subject;
        end if;
        allowed_from := kept_until(of_exchange);
    end if;
    if allowed_from is null then
        raise exception '% is kept: no day is known from which it may go', of_subject;
    end if;
    if at_moment < allowed_from or retention_now() < allowed_from then
        raise exception '% is kept until %', of_subject, allowed_from;
    end if;

    if of_subject <> of_exchange then
        perform pg_advisory_xact_lock(hashtextextended('decision_log ' || of_subject, 0));
        select sequence, hash into ends_at, ends_with from decision_log
         where subject = of_subject order by sequence desc limit 1;
    end if;
    if (coalesce(ends_at, 0), coalesce(ends_with, '')) <> (log_ends_at, coalesce(log_ends_with, '')) then
        raise exception 'the log of % does not end there', of_subject;
    end if;

    insert into erasure_proof (subject, exchange, basis, kept_until, counts, log_sequence, log_head, erased_by, erased_at, hash)
    values (of_subject, of_exchange, on_basis, allowed_from, counted, log_ends_at, log_ends_with, asked_by, at_moment, sealed);

    -- Whatever is kept for good; of an exchange its log stays, and how it was changed.
    for kept in
        select tgrelid::regclass as name, split_part(encode(tgargs, 'escape'), '\000', 1) as about
          from pg_trigger where tgname = 'kept_from_deletion' and not tgisinternal
           and tgrelid in (select to_regclass(quote_ident(append_only_table.name)) from append_only_table)
           and (of_subject <> of_exchange
                or tgrelid not in ('decision_log'::regclass, 'exchange_change'::regclass))
         -- those that others refer to come last
         order by exists (select from pg_constraint where contype = 'f' and confrelid = tgrelid and conrelid <> confrelid)
    loop
        execute format('delete from %s where %I = $1', kept.name, kept.about) using of_subject;
    end loop;
end $$;

-- What else an audit rests on, though it may be changed, is deleted in that way only.
create function kept_for_the_audit() returns trigger language plpgsql as $$
begin
    if not erasing(old.reference) then
        raise exception '% of % is kept for the audit', tg_table_name, old.reference;
    end if;
    return old;
end $$;
create trigger participation_kept before delete on participation
    for each row execute function kept_for_the_audit();
create trigger claim_kept before delete on claim
    for each row execute function kept_for_the_audit();
create trigger attendance_kept before delete on attendance
    for each row execute function kept_for_the_audit();
