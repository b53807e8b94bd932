-- Places of an exchange: each is held for one participation, from the invitation on, until that one steps back.

alter table participation
    add column decisions     integer not null default 0,
    add column place_held_at timestamptz;

update participation set decisions = 1
where status not in ('REGISTERED', 'UNDER_REVIEW', 'INFORMATION_REQUESTED');

update participation set place_held_at = coalesce(confirmed_at, submitted_at)
where status in ('INVITED', 'CONFIRMED', 'ATTENDED', 'ENTITLED', 'REIMBURSED', 'NOT_ENTITLED', 'UNCLAIMED', 'CLAIM_REJECTED');

create index participation_waiting on participation (exchange, submitted_at, reference) where status = 'WAITING_LIST';
create index participation_with_place on participation (exchange) where place_held_at is not null;
