-- What is known of a respondent without being asked again: the grade chosen before the first question and, where the
-- administration is confidential, categories of the school's list. Item id -> option code; it counts like an answer.
alter table survey.draft add column known jsonb not null default '{}';
