-- What a school's tallies were counted from, and its scores worked out from: a sum over the responses that does not depend on their
-- order, and how it was done. A school is done again only where that differs.
create table analytics.counted (
    purpose        text    not null check (purpose in ('tally', 'score')),
    administration integer not null references survey.administration on delete cascade,
    instrument     integer not null references survey.instrument,
    school         integer not null references survey.school,
    fingerprint    text    not null,
    primary key (purpose, administration, instrument, school)
);

-- False while its parts are being replaced: a release of two times must not be read, its difference would tell about single people.
alter table published.release add column complete boolean not null default true;
