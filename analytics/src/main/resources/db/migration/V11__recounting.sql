-- What a school's tallies were counted from: a sum over the responses that does not depend on their order. A school is counted again
-- only where it differs.
create table analytics.counted (
    administration integer not null references survey.administration on delete cascade,
    instrument     integer not null references survey.instrument,
    school         integer not null references survey.school,
    fingerprint    text    not null,
    primary key (administration, instrument, school)
);

-- False while its parts are being replaced: a release of two times must not be read, its difference would tell about single people.
alter table published.release add column complete boolean not null default true;
