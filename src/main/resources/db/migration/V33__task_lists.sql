-- The lists of Tasklist that this application made, by names of its own: what an administrator renamed, changed or deleted afterwards
-- stays so. The lists themselves, and who may see them, are the engine's.
create table task_list (
    -- such as 'overdue', 'reviews' or 'exchange:valenciennes-2022'
    key       text primary key,
    -- the engine's filter; null for a moment while it is made
    filter_id text,
    -- as it was made; a list that is called otherwise was renamed by somebody
    title     text not null
);
