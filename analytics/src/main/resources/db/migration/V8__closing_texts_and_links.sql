-- Whom to turn to is another question for staff than for students.
alter table survey.closing_text add column respondents text not null default 'students' check (respondents in ('students', 'teachers'));
alter table survey.closing_text drop constraint closing_text_pkey;
alter table survey.closing_text add primary key (school, respondents, language);
insert into survey.closing_text (school, respondents, language, text, contacts)
select school, 'teachers', language, text, contacts from survey.closing_text; -- until now everybody read the same
alter table survey.closing_text alter column respondents drop default;
comment on column survey.closing_text.text is 'Empty where a school names contacts only';

-- Codes that have left the house, and in which way: a code leaves it in one way only, as whoever has a code that was begun can
-- open what was answered with it so far. All rows of a school and way are written anew whenever one is added, in the order of
-- the codes: neither place nor xmin tells which codes went out together, or when.
create table survey.handed_out (
    code text primary key references survey.issued_code on delete cascade,
    way  text not null check (way in ('card', 'file', 'mail'))
);

-- Sendings of links by e-mail. The fingerprint is that of the whole list of addresses, so that the same list is not sent twice;
-- no address can be read from it.
create table survey.mailing (
    fingerprint    text    primary key,
    administration integer not null references survey.administration on delete cascade,
    done           boolean not null default false
);

-- Who of an unfinished sending has a link already: digests that only the same list can make again. Deleted at the end.
create table survey.mailed (
    fingerprint text not null references survey.mailing on delete cascade,
    digest      text not null,
    primary key (fingerprint, digest)
);
