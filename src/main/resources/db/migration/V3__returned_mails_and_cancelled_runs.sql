-- Mails that nobody takes are resolved by people; a payment run can be cancelled before the bank has its order.

-- What kind of mail it is; unknown for those that were queued before this column.
alter table mail add column kind text;
-- Since when the recipient's server has been putting it off; null while it does not.
alter table mail add column refused_since timestamptz;
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check
    check (status in ('QUEUED', 'SENT', 'UNDELIVERABLE', 'DROPPED'));
create index mail_by_time on mail (queued_at desc, id);

alter table payment_run add column cancelled_at timestamptz;
alter table payment_run add column cancelled_by text;
alter table payment_run add column cancelled_reason text;
alter table payment_run drop constraint payment_run_status_check;
alter table payment_run add constraint payment_run_status_check
    check (status in ('COLLECTED', 'ORDERED', 'EXECUTED', 'CANCELLED'));
alter table payment_run add constraint payment_run_cancelled_by_somebody
    check ((status = 'CANCELLED') = (cancelled_at is not null)
        and (cancelled_at is null) = (cancelled_by is null)
        and (cancelled_at is null) = (cancelled_reason is null));
alter table payment_order_line drop constraint payment_order_line_outcome_check;
alter table payment_order_line add constraint payment_order_line_outcome_check
    check (outcome in ('EXECUTED', 'FAILED', 'CANCELLED'));
