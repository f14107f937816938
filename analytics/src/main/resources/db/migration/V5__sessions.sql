-- Answering in the browser: drafts while a survey is open, and the ballot box through which answers lose their respondent.
-- docs/adr/0004-the-ballot-box.md says why it is built like this.

-- A code's row is written once, when the code is made, and never again: a state written on it would keep the order in which
-- people took part. What state a code is in is worked out from the draft and the ballot box by the view of the old name.
alter table survey.access_code rename to issued_code;
alter table survey.issued_code drop column state;
alter table survey.issued_code add column number integer; -- its place in the ballot box's lists, in the order of the codes
alter table survey.issued_code set (fillfactor = 100);

-- The order of columns is the order of sorting.
create type survey.sealed_response as (instrument integer, grade_band text, language text, answers bytea);
create type survey.sealed_text as (instrument integer, item text, language text, text text);

-- One row for all respondents of a school. It knows who has taken part and what was answered, and never which of the two
-- belong together: the answers that wait are kept sorted by their content.
create table survey.ballot_box (
    administration integer     not null,
    school         integer     not null,
    respondents    text        not null check (respondents in ('students', 'teachers')),
    submitted      bit varying not null default '', -- bit number = issued_code.number
    declined       bit varying not null default '',
    responses      survey.sealed_response[] not null default '{}',
    texts          survey.sealed_text[]     not null default '{}',
    primary key (administration, school, respondents),
    foreign key (administration, school) references survey.administration_school on delete cascade
) with (fillfactor = 50);

-- One row a started code, updated in place (HOT: nothing that changes is indexed, and half of the page is kept free).
-- answers: one byte an item as in survey.response, 0 where there is none yet. stamps: when the respondent gave each answer, in
-- milliseconds of the respondent's own clock set right by the server's; the later of two answers to an item wins.
create table survey.draft (
    code       text    primary key references survey.issued_code on delete cascade,
    instrument integer not null references survey.instrument,
    language   text    not null,
    grade_band text    not null default '',
    answers    bytea   not null,
    stamps     bigint[] not null,
    texts      jsonb   not null default '{}' -- item id -> free text
) with (fillfactor = 50);
alter table survey.draft alter column answers set storage plain;
alter table survey.draft alter column stamps set storage plain;

create function survey.number_codes() returns trigger language plpgsql as $$
begin
    insert into survey.ballot_box (administration, school, respondents)
    select distinct administration, school, respondents from made
    on conflict do nothing;

    perform from survey.ballot_box b
    where exists (select from made m
                  where (m.administration, m.school, m.respondents) = (b.administration, b.school, b.respondents))
    order by administration, school, respondents
    for update;

    update survey.issued_code c
    set number = length(b.submitted) + m.rank
    from (select code, administration, school, respondents,
                 row_number() over (partition by administration, school, respondents order by code) - 1 as rank
          from made) m
    join survey.ballot_box b using (administration, school, respondents)
    where c.code = m.code;

    update survey.ballot_box b
    set submitted = b.submitted || repeat('0', m.codes)::bit varying,
        declined = b.declined || repeat('0', m.codes)::bit varying
    from (select administration, school, respondents, count(*)::integer as codes
          from made group by administration, school, respondents) m
    where (b.administration, b.school, b.respondents) = (m.administration, m.school, m.respondents);
    return null;
end $$;

create trigger number_codes after insert on survey.issued_code
    referencing new table as made
    for each statement execute function survey.number_codes();

-- Codes with the state they are in: unused, started, submitted or declined. New codes are inserted here, too.
create view survey.access_code as
select c.code, c.administration, c.school, c.respondents, c.grade, c.class_label,
       case
           when exists (select from survey.draft d where d.code = c.code) then 'started'
           else (select case when get_bit(b.submitted, c.number) = 1 then 'submitted'
                             when get_bit(b.declined, c.number) = 1 then 'declined'
                             else 'unused' end
                 from survey.ballot_box b
                 where (b.administration, b.school, b.respondents) = (c.administration, c.school, c.respondents))
       end as state
from survey.issued_code c;

-- Puts one person's answers into the box and marks the code, in the caller's transaction.
create function survey.cast_ballot(submitted_code text, response survey.sealed_response, with_texts survey.sealed_text[])
    returns integer language sql as $$
    update survey.ballot_box b
    set submitted = set_bit(b.submitted, c.number, 1),
        declined = set_bit(b.declined, c.number, 0),
        responses = array(select r from unnest(b.responses || response) r order by r),
        texts = array(select t from unnest(b.texts || with_texts) t order by t)
    from survey.issued_code c
    where c.code = submitted_code
      and (b.administration, b.school, b.respondents) = (c.administration, c.school, c.respondents)
    returning cardinality(b.responses);
$$;

-- Moves what waits in a box to survey.response and survey.free_text. All rows of the school are dealt anew, in an order drawn by
-- the cryptographic generator, with new ids and in one transaction: neither place, id nor xmin tells early from late.
create function survey.open_ballot_box(in_administration integer, in_school integer, of_respondents text)
    returns integer language plpgsql as $$
declare
    box survey.ballot_box;
begin
    select * into box from survey.ballot_box
    where (administration, school, respondents) = (in_administration, in_school, of_respondents)
    for update;
    if box.responses is null or cardinality(box.responses) = 0 then
        return 0;
    end if;

    with dealt as (
        delete from survey.response r
        using survey.instrument i
        where i.id = r.instrument and i.respondents = of_respondents
          and (r.administration, r.school) = (in_administration, in_school)
        returning r.instrument, r.grade_band, r.language, r.answers
    )
    insert into survey.response (administration, school, instrument, grade_band, language, answers)
    select in_administration, in_school, instrument, grade_band, language, answers
    from (select * from dealt union all select * from unnest(box.responses)) everybody
    order by gen_random_uuid();

    with dealt as (
        delete from survey.free_text t
        using survey.instrument i
        where i.id = t.instrument and i.respondents = of_respondents
          and (t.administration, t.school) = (in_administration, in_school)
        returning t.instrument, t.item, t.language, t.text
    )
    insert into survey.free_text (administration, school, instrument, item, language, text)
    select in_administration, in_school, instrument, item, language, text
    from (select * from dealt union all select * from unnest(box.texts)) everybody
    order by gen_random_uuid();

    update survey.ballot_box set responses = '{}', texts = '{}'
    where (administration, school, respondents) = (in_administration, in_school, of_respondents);
    return cardinality(box.responses);
end $$;

-- What a school says to its respondents at the end: whom to turn to. Without a row the pages say something general.
create table survey.closing_text (
    school   integer not null references survey.school on delete cascade,
    language text    not null,
    text     text    not null,
    contacts text    not null default '', -- one a line: name, room, telephone
    primary key (school, language)
);
