-- Who may sign in to the administrator's pages. Respondents have no account.
create schema account;

-- One row: what this database is for. Demo accounts have passwords that everybody may know, so demo and real data never mix.
create table account.installation (
    only_row boolean primary key default true check (only_row),
    demo     boolean not null
);

create table account.account (
    id       integer generated always as identity primary key,
    email    text    not null unique check (email = lower(email)),
    name     text    not null,
    password text    not null, -- Argon2
    role     text    not null check (role in ('district', 'school'))
);

-- The schools that a school administrator sees. District administrators see all.
create table account.account_school (
    account integer not null references account.account on delete cascade,
    school  integer not null references survey.school on delete cascade,
    primary key (account, school)
);

-- A link by which one person makes one account. Only its digest is stored, so that who reads the database cannot use it.
create table account.invitation (
    sha256     text        primary key,
    role       text        not null check (role in ('district', 'school')),
    schools    integer[]   not null default '{}',
    first      boolean     not null default false, -- printed at the first start
    expires_at timestamptz not null
);
