-- What is kept for good cannot be changed by ordinary means: triggers refuse it to everybody, and the role that serves, where it is another
-- than the owner, has not even the right.

-- Which columns of these tables the serving role may update, and whether it may delete rows; the triggers say which.
create table append_only_table (
    name       text    primary key,
    may_change text[]  not null,
    may_delete boolean not null
);
-- Tables that the serving role only reads.
create table read_only_table (
    name text primary key
);

-- The one way in which something goes before its time: whether this transaction lawfully erases what is about the subject. Until there is
-- such a way, none does.
create function erasing(subject text) returns boolean language sql stable as $$ select false $$;

create function refuse_change() returns trigger language plpgsql as $$
declare
    about text;
begin
    if tg_level = 'ROW' and tg_op = 'DELETE' then
        execute format('select ($1).%I::text', tg_argv[0]) into about using old;
        if erasing(about) then
            return old;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;

-- Makes a table append-only.
--   subject        the column that says what a row is about
--   may_change     columns that may be updated
--   final_when     a condition on "old" under which these may not be updated either
--   deletable_when a condition on "old" under which a row may be deleted
create function keep_for_good(
    kept text, subject text, may_change text[] default '{}', final_when text default 'false', deletable_when text default 'false')
    returns void language plpgsql set client_min_messages = warning as $$
declare
    fixed text;
begin
    select string_agg(quote_ident(attname), ', ') into fixed from pg_attribute
     where attrelid = kept::regclass and attnum > 0 and not attisdropped and attname <> all (may_change);
    execute format('drop trigger if exists kept_for_good on %I', kept);
    execute format('drop trigger if exists kept_once_final on %I', kept);
    execute format('drop trigger if exists kept_from_deletion on %I', kept);
    execute format('drop trigger if exists kept_from_truncation on %I', kept);
    execute format('create trigger kept_for_good before update of %s on %I for each row execute function refuse_change(%L)',
        fixed, kept, subject);
    execute format('create trigger kept_once_final before update on %I for each row when (%s) execute function refuse_change(%L)',
        kept, final_when, subject);
    execute format('create trigger kept_from_deletion before delete on %I for each row when (not (%s)) execute function refuse_change(%L)',
        kept, deletable_when, subject);
    execute format('create trigger kept_from_truncation before truncate on %I for each statement execute function refuse_change(%L)',
        kept, subject);
    insert into append_only_table (name, may_change, may_delete) values (kept, may_change, deletable_when <> 'false')
        on conflict (name) do update set may_change = excluded.may_change, may_delete = excluded.may_delete;
end $$;

create function read_only_for_serving(kept text) returns void language sql as $$
    insert into read_only_table (name) values (kept) on conflict do nothing
$$;

-- What the role that serves may do; called by the owner at each start, after all tables are there.
create function grant_to_serving(serving text) returns void language plpgsql as $$
declare
    kept record;
begin
    execute format('grant usage on schema %I to %I', current_schema(), serving);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), serving);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), serving);
    for kept in select * from append_only_table loop
        execute format('revoke update, delete, truncate on %I from %I', kept.name, serving);
        if cardinality(kept.may_change) > 0 then
            execute format('grant update (%s) on %I to %I',
                (select string_agg(quote_ident(name), ', ') from unnest(kept.may_change) name), kept.name, serving);
        end if;
        if kept.may_delete then
            execute format('grant delete on %I to %I', kept.name, serving);
        end if;
    end loop;
    for kept in
        select name from read_only_table
        union select unnest(array['append_only_table', 'read_only_table', 'flyway_schema_history'])
    loop
        if to_regclass(quote_ident(kept.name)) is not null then
            execute format('revoke insert, update, delete, truncate on %I from %I', kept.name, serving);
        end if;
    end loop;
end $$;

drop trigger decision_log_append_only on decision_log;
drop function decision_log_is_append_only();
drop trigger attendance_correction_append_only on attendance_correction;
drop function attendance_correction_is_append_only();

do $$ begin
    perform keep_for_good('decision_log', 'subject');
    perform keep_for_good('attendance_correction', 'reference');
    perform keep_for_good('anchor', 'hash');
    perform keep_for_good('anchor_leaf', 'hash');
    perform keep_for_good('document', 'subject', '{standing}');
    perform keep_for_good('mail', 'subject',
        '{recipient, status, attempts, next_attempt_at, last_error, refused_since, message_id, sent_at}', 'old.status = ''SENT''');
    perform keep_for_good('evidence', 'reference', '{state, returned_reason}', 'false', 'old.state = ''ATTACHED''');
    perform keep_for_good('payment_order_line', 'reference', '{remittance, outcome, failure_code, failure_text}');
    perform keep_for_good('payment_order_replaced', 'run');
    perform keep_for_good('check_in', 'reference');
    perform keep_for_good('eligibility_assessment', 'reference');
    perform keep_for_good('exchange_change', 'exchange');

    -- The clock of the demo is nobody's to move in earnest; the demo gives the right to itself.
    perform read_only_for_serving('demo_clock');
end $$;
