-- What cases can have in common is looked up by these; a hint is made of it whenever a page is read, and never stored.

-- Every account that a claim ever had, so that one that was given up is still recognised elsewhere.
create table claim_account (
    reference      text not null references participation (reference),
    iban           text not null,
    account_holder text not null,
    primary key (reference, iban, account_holder)
);
create index claim_account_by_iban on claim_account (iban);
insert into claim_account (reference, iban, account_holder)
select reference, iban, account_holder from claim where iban is not null and account_holder is not null
union
select reference, iban, account_holder from payment
union
select reference, iban, account_holder from payment_order_line;

create index evidence_by_hash on evidence (sha256);
create index participation_by_number
    on participation (right(regexp_replace(upper(registration_number), '[^A-Z0-9]', '', 'g'), 6));
create index participation_by_mail_domain on participation (lower(split_part(email, '@', 2)));

-- Which account somebody saw of a claim, and when: a decision holds for that account only.
create table account_seen (
    reference   text        not null references participation (reference),
    user_id     text        not null,
    fingerprint text        not null,
    seen_at     timestamptz not null,
    primary key (reference, user_id)
);

-- What a coordinator asked about a registration, and what the organisation answered in words.
create table question (
    reference   text        not null references participation (reference),
    number      integer     not null,
    question    text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    answer      text,
    answered_at timestamptz,
    primary key (reference, number),
    constraint question_answered check ((answer is null) or (answered_at is not null))
);
insert into question (reference, number, question, asked_by, asked_at)
select participation.reference, 1, participation.information_requested, replace(asked.actor, 'staff:', ''), asked.at
  from participation
  join lateral (select actor, at from decision_log
                 where subject = participation.reference and action = 'eligibility-decided'
                 order by sequence desc limit 1) asked on true
 where participation.information_requested is not null;

-- Why it was closed while cases were still open; null where none was.
alter table exchange add column closing_reason text;
