-- Browsers in which an account was signed in to. A sign-in from one of them is not slowed by what strangers do to the account.
-- The browser keeps a token; here lies its hash, so that the table opens nothing.
create table known_browser (
    token_hash   text not null,
    account      text not null,
    last_used_at timestamptz not null,
    primary key (token_hash, account)
);
create index known_browser_by_age on known_browser (last_used_at);
