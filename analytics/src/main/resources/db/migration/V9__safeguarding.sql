-- Who may read free text as it was written: a role of its own, as neither a school nor a district administrator may.
alter table account.account drop constraint account_role_check;
alter table account.account add constraint account_role_check check (role in ('district', 'school', 'safeguarding'));
alter table account.invitation drop constraint invitation_role_check;
alter table account.invitation add constraint invitation_role_check check (role in ('district', 'school', 'safeguarding'));
comment on table account.account_school is 'The schools of a school administrator, or of somebody who looks after safeguarding. District administrators see all';

-- Each time somebody opened free text. In words, as accounts and administrations may be gone when somebody asks.
create table account.free_text_opening (
    id             integer     generated always as identity primary key,
    opened_at      timestamptz not null default now(),
    reader         text        not null, -- name and e-mail address
    school         text        not null,
    administration text        not null,
    respondents    text        not null
);
