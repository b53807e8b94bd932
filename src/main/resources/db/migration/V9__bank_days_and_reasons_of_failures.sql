-- The day for which the bank is ordered, orders that another one replaced, and why the bank did not carry a payment out.

-- The day on which the order asks the bank to pay; null until it is issued, and for orders older than this column.
alter table payment_run add column requested_on date;
-- Counts the orders of the run; each but the last is in payment_order_replaced.
alter table payment_run add column order_version integer not null default 1 check (order_version > 0);
-- Who pays, as the order names it; null for orders older than this column.
alter table payment_run add column debtor_name text;

-- The text that the bank puts on both statements; null for orders older than this column.
alter table payment_order_line add column remittance text;
alter table payment_order_line add column failure_code text;
alter table payment_order_line add column failure_text text;
alter table payment_order_line add constraint payment_failure_of_what_failed
    check ((failure_code is null and failure_text is null) or outcome is not distinct from 'FAILED');

create table payment_order_replaced (
    run          text        not null references payment_run (id),
    version      integer     not null check (version > 0),
    message_id   text        not null unique,
    requested_on date,
    replaced_at  timestamptz not null,
    replaced_by  text        not null,
    reason       text        not null,
    primary key (run, version)
);
