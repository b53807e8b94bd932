-- What banks answered to runs, payments that came back after they were made, and the budget.

-- Every file of the bank's that was imported for a run. The file itself is among the documents of the run, by this hash.
create table bank_answer (
    run         text        not null references payment_run (id),
    number      integer     not null check (number > 0),
    format      text        not null check (format in ('PAIN_002', 'CAMT_054')),
    version     text        not null,
    -- the bank's own name for it
    message_id  text        not null,
    file_name   text        not null,
    size        integer     not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- payments that it names and that are not of this run
    others      text[]      not null default '{}',
    imported_by text        not null,
    imported_at timestamptz not null,
    primary key (run, number),
    -- the same file counts once
    unique (run, sha256)
);
-- What each says of each payment.
create table bank_answer_line (
    run            text    not null,
    number         integer not null,
    place          integer not null check (place > 0),
    reference      text    not null,
    end_to_end_id  text    not null,
    verdict        text    not null check (verdict in ('PENDING', 'ACCEPTED', 'REJECTED', 'PAID', 'RETURNED')),
    status         text    not null,
    value_date     date,
    bank_reference text,
    reason_code    text,
    reason_text    text,
    primary key (run, number, place),
    foreign key (run, number) references bank_answer (run, number),
    foreign key (run, reference) references payment_order_line (run, reference)
);
create index bank_answer_line_by_reference on bank_answer_line (reference);

-- What of a payment the bank's notification said, where it said it of this one; otherwise that of the run counts.
alter table payment_order_line add column value_date date;
alter table payment_order_line add column bank_reference text;

-- A payment that was made, and came back.
create table payment_return (
    run            text           not null,
    reference      text           not null,
    end_to_end_id  text           not null,
    amount         numeric(12, 2) not null check (amount > 0),
    currency       char(3)        not null,
    returned_on    date           not null,
    bank_reference text,
    reason_code    text,
    reason_text    text,
    -- the answer that says so; null where somebody wrote it down by hand
    answer         integer,
    noted_by       text           not null,
    noted_at       timestamptz    not null,
    primary key (run, reference),
    foreign key (run, reference) references payment_order_line (run, reference),
    foreign key (run, answer) references bank_answer (run, number)
);

-- Still one payment per participation that stays: another may be made only where the one before is written down as returned. The mark
-- cannot be set without that, and never goes away.
alter table payment_order_line add column returned boolean not null default false;
create function returned_is_written_down() returns trigger language plpgsql as $$
begin
    if old.returned and not new.returned then
        raise exception 'a payment that came back has come back';
    end if;
    if new.returned and not old.returned and not exists (
        select from payment_return back where back.run = new.run and back.reference = new.reference) then
        raise exception 'no return of this payment is written down';
    end if;
    if new.returned and new.outcome is distinct from 'EXECUTED' then
        raise exception 'only what was paid can come back';
    end if;
    return new;
end $$;
create trigger payment_order_line_returned before update of returned on payment_order_line
    for each row execute function returned_is_written_down();
create function nothing_returned_at_first() returns trigger language plpgsql as $$
begin
    if new.returned then
        raise exception 'a payment that was not made cannot have come back';
    end if;
    return new;
end $$;
create trigger payment_order_line_not_returned before insert on payment_order_line
    for each row execute function nothing_returned_at_first();
drop index payment_executed_once;
create unique index payment_executed_once on payment_order_line (reference) where outcome = 'EXECUTED' and not returned;

alter table payment drop constraint payment_status_check;
alter table payment add constraint payment_status_check
    check (status in ('AUTHORISED', 'IN_RUN', 'EXECUTED', 'FAILED', 'RETURNED'));

-- What may be spent, as it was entered: the latest entry of a scope counts, the others show what was thought before. The scope is an
-- exchange's slug, or '*' for the project.
create table budget (
    scope      text           not null,
    number     integer        not null check (number > 0),
    -- null: taken back
    amount     numeric(14, 2) check (amount >= 0),
    currency   char(3)        not null default 'EUR',
    reason     text           check (reason <> ''),
    entered_by text           not null,
    entered_at timestamptz    not null,
    primary key (scope, number),
    constraint budget_corrected_with_reason check (number = 1 or reason is not null)
);

do $$ begin
    perform keep_for_good('bank_answer', 'run');
    perform keep_for_good('bank_answer_line', 'reference');
    perform keep_for_good('payment_return', 'reference');
    perform keep_for_good('budget', 'scope');
    perform keep_for_good('payment_order_line', 'reference',
        '{remittance, outcome, failure_code, failure_text, value_date, bank_reference, returned}');
end $$;
