-- A paper bears a code by which anybody who has it can ask whether it was issued here and still stands, and says whom its electronic
-- seal names. Papers from before bear neither; they are found by the hash of their file.
alter table document
    add column code varchar(20) unique,
    add column sealed_by text;

create index document_sha256 on document (sha256);

-- Neither is ever changed: the guard of the table goes over its columns anew.
do $$ begin
    perform keep_for_good('document', 'subject', '{standing}');
end $$;
