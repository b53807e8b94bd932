-- What an organisation answered to the survey of its exchange, by the number of the question: one row a participation, which may be changed
-- until the exchange is closed. Results are shown as numbers only; it belongs to no decision and to no dossier.
create table survey_answer (
    reference   text primary key references participation (reference),
    exchange    text        not null references exchange (slug),
    answers     jsonb       not null check (jsonb_typeof(answers) = 'object'),
    answered_at timestamptz not null,
    changed_at  timestamptz not null check (changed_at >= answered_at)
);
create index survey_answer_by_exchange on survey_answer (exchange);
