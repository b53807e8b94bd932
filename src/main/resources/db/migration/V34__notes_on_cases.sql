-- What the staff notes on a case: append-only, in the order in which it was written.
create table case_note (
    id          uuid primary key,
    reference   text        not null references participation (reference),
    text        text        not null check (length(text) between 1 and 2000),
    written_by  text        not null,
    written_at  timestamptz not null
);
create index case_note_by_case on case_note (reference, written_at);
select keep_for_good('case_note', 'reference');

-- When somebody of the staff looked at a case last, which the page of the case asks with each look.
create index access_log_by_subject_and_person on access_log (subject, person, sequence);
