-- What the list of participants is searched and sorted in, without marks and capitals; kept by the database itself, so that it is always
-- what the row says, and goes with it.
alter table participation
    add column search_plain text generated always as
        (history_plain(reference || ' ' || organisation_name || ' ' || city || ' ' || contact_name || ' ' || email)) stored,
    add column organisation_plain text generated always as (history_plain(organisation_name)) stored;
