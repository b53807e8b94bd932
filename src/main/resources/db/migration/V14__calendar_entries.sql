-- Who has the exchange in the calendar: an entry is changed and taken back by its uid, at every address that it was sent to.
-- The uid of earlier versions was the reference alone; entries that are out keep it.

create table calendar_entry (
    reference text    not null references participation (reference),
    recipient text    not null,
    uid       text    not null,
    sequence  integer not null check (sequence >= 0),
    -- false once it was taken back
    held      boolean not null,
    primary key (reference, recipient)
);

insert into calendar_entry (reference, recipient, uid, sequence, held)
select distinct mail.subject, mail.recipient, mail.subject || '@group-exchange', exchange.revision, true
from mail
    join participation on participation.reference = mail.subject
    join exchange on exchange.slug = participation.exchange
where mail.calendar is not null and mail.status in ('QUEUED', 'SENT')
    and not exists (
        select from mail back where back.subject = mail.subject and back.calendar like '%METHOD:CANCEL%');

-- The sample organisations of the demo: how many were asked for, and whether all of their story has been played.
create table demo_play (
    id            integer primary key check (id = 1),
    organisations integer not null,
    finished      boolean not null
);
