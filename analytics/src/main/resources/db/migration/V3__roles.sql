-- Rule D6 of the house: what a report shows can only come from what passed the disclosure gate. The role that report pages
-- use may read the schema published and nothing else. docs/operations.md says what to do where this user may not make roles.
create schema analytics;
create schema published;

comment on schema survey is 'What was asked and answered; only survey pages, imports and the aggregation read it';
comment on schema analytics is 'Mergeable sums and unchecked results; never read by reports';
comment on schema published is 'What passed the disclosure gate; the only schema that reports read';

do $$
begin
    create role rapport_reports nologin;
exception
    when duplicate_object or unique_violation then null; -- roles belong to the whole server: another database made it
    when insufficient_privilege then
        raise notice 'Rapport may not make the role rapport_reports here; see docs/operations.md, External database';
end
$$;

do $$
begin
    if exists (select from pg_roles where rolname = 'rapport_reports') then
        grant usage on schema published to rapport_reports;
        alter default privileges in schema published grant select on tables to rapport_reports;
        if not pg_has_role(current_user, 'rapport_reports', 'set') then
            execute format('grant rapport_reports to %I', current_user);
        end if;
    end if;
exception
    when insufficient_privilege then
        raise notice 'Rapport may not grant the role rapport_reports here; see docs/operations.md, External database';
end
$$;
