-- ---- who registered without an account is told what a holder is told ------------------------------------------------

-- A row that the release before writes, or has written, is looked at once, and tells then what is still to be told.
alter table correspondent add column tell_from timestamptz default now();
create index ix_correspondent_tell_from on correspondent (tell_from) where tell_from is not null;
comment on column correspondent.tell_from is 'When something that it opposes becomes active of which the person was not told; null for nothing';

-- ---- several numbers one after the other, with an address that is confirmed once ----------------------------------------

alter table visit add column first_visit uuid;
create index ix_visit_first_visit on visit (first_visit) where first_visit is not null;
comment on column visit.first_visit is 'The visit of the first number that the same person registered, of which this is another one; null for the first';

-- ---- every address that a code went to counts, and not the last one of a visit alone ---------------------------------------

create table visit_email_code (
    id uuid not null,
    visit_id uuid not null,
    address_key bytea not null, -- keyed digest
    sent_at timestamptz not null,
    constraint visit_email_code_key primary key (id),
    constraint fk_visit_email_code_visit foreign key (visit_id) references visit (id) on delete cascade
);
create index ix_visit_email_code_address_key on visit_email_code (address_key, sent_at);
create index ix_visit_email_code_visit_id on visit_email_code (visit_id);
comment on table visit_email_code is 'That a code went to an address; what counts is how many in one day';
-- those of today go on counting
insert into visit_email_code (id, visit_id, address_key, sent_at)
    select gen_random_uuid(), v.id, v.email_key, v.email_code_sent_at
    from visit v cross join lateral generate_series(1, v.email_codes_sent)
    where v.email_key is not null and v.email_code_sent_at > now() - interval '1 day';
