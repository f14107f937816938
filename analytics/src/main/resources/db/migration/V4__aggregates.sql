-- What is counted (analytics: unchecked, never read by reports) and what may be shown (published: has passed the gate).

-- Exact counts of a school's everybody and of each of its subgroups; see org.rapport.aggregate.TallyLayout for the layout.
create table analytics.tally (
    administration integer not null references survey.administration on delete cascade,
    instrument     integer not null references survey.instrument,
    school         integer not null references survey.school,
    breakdown      text    not null,
    code           text    not null,
    counts         bytea   not null,
    primary key (administration, instrument, school, breakdown, code)
);

-- One release an administration: what every report says about itself.
create table published.release (
    administration integer primary key,
    name           text    not null,
    opens_on       date    not null,
    closes_on      date,
    aggregated_on  date    not null,
    policy         text    not null,
    instruments    jsonb   not null -- respondents -> {file name -> text}
);

-- The checked results of one unit. A hidden variable stands there once, at its n, with the reason.
create table published.results (
    administration integer not null references published.release on delete cascade,
    scope          text    not null check (scope in ('all', 'district', 'school')),
    unit           text    not null,
    name           text    not null,
    district       text    not null default '',
    cells          jsonb   not null,
    primary key (administration, scope, unit)
);

create table published.report (
    administration integer not null references published.release on delete cascade,
    scope          text    not null,
    unit           text    not null,
    language       text    not null,
    format         text    not null check (format in ('html', 'pdf', 'xlsx')),
    content        bytea   not null,
    sha256         text    not null,
    primary key (administration, scope, unit, language, format),
    foreign key (administration, scope, unit) references published.results on delete cascade
);
alter table published.report alter column content set storage external; -- already compressed, or read as a whole

-- Reports are written under the role that can read nothing but this schema.
do $$
begin
    if exists (select from pg_roles where rolname = 'rapport_reports') then
        grant insert, update, delete on published.report to rapport_reports;
    end if;
exception
    when insufficient_privilege then
        raise notice 'Rapport may not grant to the role rapport_reports here; see docs/operations.md, External database';
end
$$;
