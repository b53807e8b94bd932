-- A paper has versions: a changed fact makes the next one, and the earlier ones are marked as replaced. The papers that were issued
-- before are put into the series to which they belong.

alter table document
    add column series   text,
    add column version  integer not null default 1 check (version > 0),
    add column standing text    not null default 'VALID' check (standing in ('VALID', 'REPLACED', 'VOID')),
    -- The hash of what a paper says; unknown for those that were issued before.
    add column facts    text;

update document set series = case
    when kind in ('RECEIPT', 'INVITATION', 'BADGE', 'CERTIFICATE', 'CLAIM_FORM') then '1'
    when kind = 'DECISION_LETTER' and occasion ~ '^[0-9]+$' then '1'
    when kind = 'DECISION_LETTER' then split_part(occasion, '-', 1)
    else occasion
end;

-- A sheet's series is its day's number: moved to another date, it is still the sheet of that day.
update document set series = 'day-' || numbered.number
from (select id, row_number() over (partition by subject, substring(occasion from 11) order by substring(occasion for 10)) as number
      from document where kind = 'ATTENDANCE_SHEET') numbered
where document.id = numbered.id;

update document set version = numbered.number, standing = case when numbered.later > 0 then 'REPLACED' else 'VALID' end
from (select id,
             row_number() over (partition by subject, kind, series order by issued_at, occasion) as number,
             count(*) over (partition by subject, kind, series order by issued_at, occasion
                            rows between 1 following and unbounded following) as later
      from document) numbered
where document.id = numbered.id;

alter table document alter column series set not null;
alter table document add constraint document_version unique (subject, kind, series, version);
