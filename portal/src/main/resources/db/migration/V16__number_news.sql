-- What happens to the numbers of somebody who has many: one letter tells of all that happened together.
alter table person_contact
    add column gathered boolean not null default false,
    add column chosen_here boolean not null default false;
comment on column person_contact.gathered is
    'An organisation, or somebody who sends lists of numbers: what happens to many numbers at once is told in one letter';
comment on column person_contact.chosen_here is
    'Where and in which language to write was chosen on the site: what the desk is told changes nothing any more';

create table number_news (
    event_id    uuid        not null constraint number_news_pkey primary key,
    holder      text        not null,
    kind        text        not null,
    reason      text        not null,
    number      text        not null, -- encrypted
    happened_at timestamptz not null,
    arrived_at  timestamptz not null,
    told_before timestamptz
);
comment on table number_news is 'What happened to one number and waits for the letter that tells of many; deleted with it';
comment on column number_news.reason is 'Why an opposition ended; empty for all that needs no reason';
comment on column number_news.told_before is 'When it happened, if it may have been told before the restore of an older backup; else null';
create index ix_number_news_group on number_news (holder, kind, reason);
