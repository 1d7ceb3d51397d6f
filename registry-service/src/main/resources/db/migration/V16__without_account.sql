-- ---- who registered without an account is told what a holder is told ------------------------------------------------

-- A row that the release before writes, or has written, is looked at once, and tells then what is still to be told.
alter table correspondent add column tell_from timestamptz default now();
create index ix_correspondent_tell_from on correspondent (tell_from) where tell_from is not null;
comment on column correspondent.tell_from is 'When something that it opposes becomes active of which the person was not told; null for nothing';

-- ---- several numbers one after the other, with an address that is confirmed once ----------------------------------------

alter table visit add column first_visit uuid;
create index ix_visit_first_visit on visit (first_visit) where first_visit is not null;
comment on column visit.first_visit is 'The visit of the first number that the same person registered, of which this is another one; null for the first';
