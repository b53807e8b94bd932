-- Who was registered by a coordinator, and why after the deadline.
create table registration_by_staff (
    reference     text primary key references participation (reference),
    registered_by text    not null,
    late          boolean not null,
    reason        text,
    constraint registration_late_with_reason check (not late or reason is not null)
);

-- A mailed link works while the address that it was mailed to counts. Earlier ones went to the address that counts now.
alter table access_link add column address_hash text;
update access_link link
   set address_hash = encode(sha256(convert_to(lower(participation.email), 'UTF8')), 'hex')
  from participation where participation.reference = link.reference;
alter table access_link alter column address_hash set not null;

-- An address that an organisation gave for the one it has. It counts from when its link was opened, and only while the address
-- that it is to replace is still the one that counts.
create table pending_address (
    reference     text primary key references participation (reference),
    address       text        not null,
    replaces_hash text        not null,
    requested_at  timestamptz not null
);

-- When the review that follows an assessment is due; earlier assessments did not escalate.
alter table eligibility_assessment add column review_due_at timestamptz;
