-- The auditor's own work, kept apart from the cases: samples with the population that they were drawn from, reviews, remarks, findings and
-- their answers. All of it is only added to; how something stands is what was added last.

create table audit_sample (
    number          integer     primary key check (number > 0),
    title           text        not null,
    exchange        text        references exchange (slug),
    criteria        jsonb       not null,
    population      integer     not null,
    -- SHA-256 over the references, amounts and exceptions from which it was drawn: the same criteria over the same cases are one sample.
    population_hash text        not null,
    drawn           integer     not null,
    drawn_by        text        not null,
    drawn_at        timestamptz not null,
    unique (criteria, population_hash)
);

-- Every case that could have been drawn, as it stood then; without reasons it was not.
create table audit_sample_case (
    sample     integer not null references audit_sample (number),
    position   integer not null,
    reference  text    not null,
    exchange   text    not null,
    amount     numeric(12, 2),
    exceptions text[]  not null,
    reasons    text[]  not null,
    primary key (sample, reference)
);

create table audit_review (
    sample    integer     not null,
    reference text        not null,
    sequence  integer     not null check (sequence > 0),
    state     text        not null check (state in ('IN_REVIEW', 'DONE')),
    by        text        not null,
    at        timestamptz not null,
    primary key (sample, reference, sequence),
    foreign key (sample, reference) references audit_sample_case (sample, reference)
);

create table audit_remark (
    sample    integer     not null,
    reference text        not null,
    sequence  integer     not null check (sequence > 0),
    remark    text        not null,
    by        text        not null,
    at        timestamptz not null,
    primary key (sample, reference, sequence),
    foreign key (sample, reference) references audit_sample_case (sample, reference)
);

create table audit_finding (
    number    integer     primary key check (number > 0),
    -- A participation's reference or an exchange's slug.
    subject   text        not null,
    sample    integer     references audit_sample (number),
    severity  text        not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
    finding   text        not null,
    due       date,
    opened_by text        not null,
    opened_at timestamptz not null,
    unique (subject, finding)
);

create table audit_finding_step (
    finding  integer     not null references audit_finding (number),
    sequence integer     not null check (sequence > 0),
    kind     text        not null check (kind in ('ANSWERED', 'ACCEPTED', 'REOPENED')),
    words    text        not null,
    by       text        not null,
    at       timestamptz not null,
    primary key (finding, sequence)
);

select keep_for_good('audit_sample', 'population_hash');
select keep_for_good('audit_sample_case', 'reference');
select keep_for_good('audit_review', 'reference');
select keep_for_good('audit_remark', 'reference');
select keep_for_good('audit_finding', 'subject');
select keep_for_good('audit_finding_step', 'kind');

-- The access log goes with nobody's case: its chain would break.
drop trigger access_log_append_only on access_log;
drop function access_log_is_append_only();
select keep_for_good('access_log', 'hash');
