-- Whom a mail is for, so that nobody has to know all kinds of them: kinds come and go with the features that send them.
alter table mail add column goes_to text check (goes_to in ('ORGANISATION', 'STAFF', 'ADDRESS'));
update mail set goes_to = case
        when kind in ('NEW_ADDRESS', 'ADDRESS_CHANGE_REQUESTED', 'ADDRESS_REPLACED') then 'ADDRESS'
        when kind in ('REGISTRATION_SUMMARY', 'REVIEWS_OVERDUE', 'STAFF_NOTICE') then 'STAFF'
        else 'ORGANISATION'
    end
where kind is not null;
