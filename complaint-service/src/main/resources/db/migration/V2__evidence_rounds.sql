-- Evidence is asked for again until it has come, and what a source corrects is kept beside the correction.

create table evidence_request (
    complaint_id uuid not null,
    round int not null, -- the last one that was asked; the first is the filing itself
    waiting_since timestamptz not null,
    next_at timestamptz not null, -- of the next round; moved ahead while a process works on the row, so that no other one does
    asked_until timestamptz not null,
    constraint evidence_request_key primary key (complaint_id)
);
create index ix_evidence_request_next_at on evidence_request (next_at);
create index ix_evidence_request_waiting_since on evidence_request (waiting_since);
comment on table evidence_request is
    'A complaint whose evidence has not come yet, with the round in which it was asked for last. The row goes when all have answered.';

-- what was lost before this existed is asked for at once
insert into evidence_request (complaint_id, round, waiting_since, next_at, asked_until)
select c.id, 1, c.filed_at, c.filed_at, c.filed_at + interval '24 months'
from complaint c
where c.stage <> 'WITHDRAWN' and (select count(*) from evidence_statement s where s.complaint_id = c.id) < 2;

create table evidence_earlier_statement (
    complaint_id uuid not null,
    source text not null,
    version bigint not null,
    stated_at timestamptz not null,
    body text not null, -- encrypted: it names lines
    constraint evidence_earlier_statement_key primary key (complaint_id, source, version)
);
comment on table evidence_earlier_statement is
    'What a source said about a complaint before it said something newer (evidence_statement); rows are only ever added.';
