-- What is asked and answered. Only the survey pages, the imports and the aggregation read this schema.
create schema survey;

create table survey.district (
    id   integer generated always as identity primary key,
    code text not null unique,
    name text not null
);

create table survey.school (
    id       integer generated always as identity primary key,
    district integer not null references survey.district,
    code     text    not null unique,
    name     text    not null
);

-- A published instrument version is frozen: its files are kept as they were read.
create table survey.instrument (
    id          integer generated always as identity primary key,
    instrument  text  not null,
    version     text  not null,
    respondents text  not null check (respondents in ('students', 'teachers')),
    sha256      text  not null,
    files       jsonb not null, -- file name -> text
    unique (instrument, version)
);

create table survey.administration (
    id        integer generated always as identity primary key,
    name      text        not null unique,
    anonymity text        not null default 'anonymous' check (anonymity in ('anonymous', 'confidential')),
    opens_at  timestamptz not null default now(),
    closes_at timestamptz,
    policy    text        not null default 'school' check (policy in ('school', 'public'))
);

-- One instrument for each respondent group.
create table survey.administration_instrument (
    administration integer not null references survey.administration on delete cascade,
    instrument     integer not null references survey.instrument,
    respondents    text    not null check (respondents in ('students', 'teachers')),
    primary key (administration, respondents)
);

create table survey.administration_school (
    administration    integer not null references survey.administration on delete cascade,
    school            integer not null references survey.school,
    students_enrolled integer check (students_enrolled >= 0),
    teachers_enrolled integer check (teachers_enrolled >= 0),
    primary key (administration, school)
);

-- One row a submitted response. answers holds one byte an item, at the item's fixed index in its instrument version:
-- 0 not shown, 1.. the position of the chosen option counted from 1, 254 break-off, 255 skipped.
-- Demographic items are items like others. The id is random, so that it tells nothing about order.
create table survey.response (
    administration integer not null,
    school         integer not null,
    instrument     integer not null references survey.instrument,
    id             uuid    not null default gen_random_uuid(),
    language       text    not null default '',
    grade_band     text    not null default '',
    answers        bytea   not null,
    primary key (administration, school, instrument, id),
    foreign key (administration, school) references survey.administration_school on delete cascade
);
alter table survey.response alter column answers set storage plain;

-- Free text lies apart from the response it came with, without a tie to it.
create table survey.free_text (
    administration integer not null,
    school         integer not null,
    instrument     integer not null references survey.instrument,
    item           text    not null,
    id             uuid    not null default gen_random_uuid(),
    language       text    not null default '',
    text           text    not null,
    primary key (administration, school, instrument, item, id),
    foreign key (administration, school) references survey.administration_school on delete cascade
);

-- Files that were imported, so that the same file twice does not double anything.
create table survey.import (
    administration integer     not null references survey.administration on delete cascade,
    sha256         text        not null,
    file_name      text        not null,
    rows_taken     bigint      not null,
    imported_at    timestamptz not null default now(),
    primary key (administration, sha256)
);

-- Who may answer. The code is stored in its normal form: capital letters and digits without separators.
create table survey.access_code (
    code           text    primary key,
    administration integer not null,
    school         integer not null,
    respondents    text    not null check (respondents in ('students', 'teachers')),
    grade          smallint,
    class_label    text    not null default '',
    state          text    not null default 'unused' check (state in ('unused', 'started', 'submitted', 'declined')),
    foreign key (administration, school) references survey.administration_school on delete cascade
) with (fillfactor = 70);
create index access_code_by_school on survey.access_code (administration, school, respondents);
