-- What is measured from whole rows (analytics: unchecked, never read by reports).

-- A calibrated scale of an instrument, in the version that is in use; docs/adr/0009-the-item-bank.md. It may change as long as only
-- the administration that calibrated it uses it, and then becomes another version. A series is an instrument's major and minor version.
create table analytics.item_bank (
    id             integer generated always as identity primary key,
    instrument     text             not null,
    series         text             not null,
    respondents    text             not null check (respondents in ('students', 'teachers')),
    scale          text             not null,
    version        integer          not null,
    calibrated_by  integer references survey.administration on delete set null,
    model          text             not null check (model in ('PARTIAL_CREDIT', 'RATING_SCALE')),
    n              bigint           not null, -- respondents of the calibration
    sigma          double precision not null,
    favorable      double precision not null, -- 300 on the reporting scale, in logits
    most_favorable double precision not null, -- 400
    fingerprint    text             not null,
    unique (instrument, series, scale)
);

-- recoding: for each category from the lowest, the calibrated category it was joined into.
create table analytics.bank_item (
    bank     integer            not null references analytics.item_bank on delete cascade,
    position integer            not null,
    item     text               not null,
    recoding integer[]          not null,
    steps    double precision[] not null,
    primary key (bank, position)
);

-- Which administrations are scored with a bank, and with which of its items: bit i of anchors stands for position i.
create table analytics.bank_use (
    administration integer not null references survey.administration on delete cascade,
    respondents    text    not null check (respondents in ('students', 'teachers')),
    bank           integer not null references analytics.item_bank on delete cascade,
    anchors        bigint  not null,
    primary key (administration, respondents, bank)
);
create index bank_use_by_bank on analytics.bank_use (bank);

-- Moments of the scale scores of a school's everybody and of each of its subgroups, one of each array a scale in the instrument's order.
create table analytics.scored (
    administration integer            not null references survey.administration on delete cascade,
    instrument     integer            not null references survey.instrument,
    school         integer            not null references survey.school,
    breakdown      text               not null,
    code           text               not null,
    n              bigint[]           not null,
    mean           double precision[] not null,
    squares        double precision[] not null,
    primary key (administration, instrument, school, breakdown, code)
);

-- How the respondents of a school answered.
create table analytics.answer_quality (
    administration integer not null references survey.administration on delete cascade,
    instrument     integer not null references survey.instrument,
    school         integer not null references survey.school,
    respondents    bigint  not null,
    long_runs      bigint  not null,
    primary key (administration, instrument, school)
);

-- Findings about the pool. bases: breakdown, code and variable of each, one after the other.
create table analytics.measured (
    administration integer not null references survey.administration on delete cascade,
    respondents    text    not null check (respondents in ('students', 'teachers')),
    position       integer not null,
    breakdown      text    not null,
    code           text    not null,
    variable       text    not null,
    statistic      text    not null,
    value          double precision,
    reason         text,
    flags          text[]  not null,
    n              bigint  not null,
    bases          text[]  not null,
    primary key (administration, respondents, position),
    check ((value is null) <> (reason is null))
);
