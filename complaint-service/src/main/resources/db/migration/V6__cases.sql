-- The regulator's cases: complaints about one operator, or one number that nobody declared, from gathering to decision.

create table case_file (
    id uuid primary key,
    version bigint not null,
    code text not null constraint case_file_code_key unique,
    operator_id uuid,
    caller_number bigint,
    subject_name text,
    stage text not null,
    assignee text,
    assignee_name text, -- encrypted
    opened_at timestamptz not null,
    due_on date,
    heard_on date,
    proposer text,
    outcome text,
    merged_into uuid,
    ended_at timestamptz,
    complaints_behind boolean not null default false,
    constraint case_file_subject_check check (operator_id is null or caller_number is null)
);
create index ix_case_file_opened_at on case_file (opened_at desc, id desc);
create index ix_case_file_open on case_file (due_on, assignee) where ended_at is null;
create index ix_case_file_operator on case_file (operator_id, opened_at desc) where operator_id is not null;
create index ix_case_file_caller on case_file (caller_number, opened_at desc) where caller_number is not null;
create index ix_case_file_behind on case_file (id) where complaints_behind;
create index ix_case_file_ended_at on case_file (ended_at) where ended_at is not null;
comment on table case_file is
    'A case of the regulator about one operator or one calling number, at its present stage. Called so because "case" is a word of SQL.';
comment on column case_file.complaints_behind is
    'Its complaints have yet to follow what was done to the case: to be taken in charge, or to be closed.';

create table case_step (
    case_id uuid not null constraint fk_case_step_case references case_file,
    version bigint not null,
    act text not null,
    stage text not null,
    at timestamptz not null,
    done_by text not null,
    done_by_name text, -- encrypted
    note text, -- encrypted
    decision text, -- encrypted: what was proposed, as JSON
    constraint case_step_key primary key (case_id, version)
);
comment on table case_step is 'What was done to a case, with who, when and why; rows are only ever added.';

create table case_official (
    subject text not null,
    name text not null, -- encrypted
    seen_at timestamptz not null,
    constraint case_official_key primary key (subject)
);
comment on table case_official is 'Somebody of the regulator''s who has worked with cases lately, and so can be given one.';

-- A release before this one writes none of these: the gathering finds what it has left.
alter table complaint
    add column grade text,
    add column accused_operator_id uuid,
    add column accused_name text,
    add column accused_number bigint,
    add column case_id uuid,
    add column gathered boolean not null default false,
    add constraint fk_complaint_case foreign key (case_id) references case_file not valid;
-- none of the rows that are there belongs into these but the first: each is one look at the table
create index ix_complaint_to_gather on complaint (filed_at)
    where not gathered and stage in ('EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION');
create index ix_complaint_case on complaint (case_id, filed_at desc, id desc) where case_id is not null;
create index ix_complaint_accused_operator on complaint (accused_operator_id, filed_at)
    where accused_operator_id is not null and case_id is null;
create index ix_complaint_accused_number on complaint (accused_number, filed_at)
    where accused_number is not null and case_id is null;
comment on column complaint.grade is 'How strong the evidence is: B or C; null until it was gathered.';
comment on column complaint.gathered is 'What the evidence says now has been looked at for a case; false again after a correction.';
