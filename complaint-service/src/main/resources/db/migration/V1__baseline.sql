-- Callers: what operator-service has published, each fact in its newest version. There are no foreign keys between these
-- tables: a mandate may arrive before its operator.

create table operator (
    id uuid primary key,
    version bigint not null,
    name text not null,
    seat text not null,
    contact text not null,
    calls_for_others boolean not null,
    state text not null,
    since timestamptz not null
);
comment on table operator is 'An operator or outsourcer, as operator-service last published it.';

create table number_declaration (
    id uuid primary key,
    version bigint not null,
    operator_id uuid not null,
    first_number bigint not null,
    last_number bigint not null,
    numbers int8range generated always as (int8range(first_number, last_number, '[]')) stored not null,
    declared_from timestamptz not null,
    declared_until timestamptz
);
create index ix_number_declaration_numbers on number_declaration using gist (numbers);
comment on table number_declaration is
    'Numbers that an operator declared to call from: a range, a single number (a range of one), or a short code (its own digits).';

create table number_dispute (
    id uuid primary key,
    version bigint not null,
    first_number bigint not null,
    last_number bigint not null,
    settled_at timestamptz
);
create index ix_number_dispute_open on number_dispute (first_number) where settled_at is null;
comment on table number_dispute is 'Another operator says that these declared numbers are its own; open until settled_at.';

create table mandate (
    id uuid primary key,
    version bigint not null,
    outsourcer_id uuid not null,
    principal_id uuid not null,
    valid_from date not null,
    valid_until date -- last day included
);
comment on table mandate is 'A principal lets an outsourcer call for it on these days.';

create table mandate_number (
    mandate_id uuid not null constraint fk_mandate_number_mandate references mandate,
    number bigint not null,
    constraint mandate_number_key primary key (mandate_id, number)
);
create index ix_mandate_number_number on mandate_number (number);
comment on table mandate_number is 'A number from which the outsourcer of a mandate may call.';

-- Complaints

create table complaint (
    id uuid primary key,
    version bigint not null,
    reporter text not null,
    called_number bigint not null,
    company text, -- encrypted
    product text not null,
    description text, -- encrypted
    consent_given boolean,
    asked_to_stop boolean,
    stage text not null,
    assessment text not null,
    assessment_for_reporter text not null,
    filed_at timestamptz not null
);
create index ix_complaint_filed_at on complaint (filed_at desc, id desc);
create index ix_complaint_reporter on complaint (reporter, filed_at desc, id desc);
create index ix_complaint_stage on complaint (stage, filed_at desc, id desc);
comment on table complaint is 'A person''s report of one to ten calls, at its present stage.';

create table complaint_call (
    id uuid primary key,
    complaint_id uuid not null constraint fk_complaint_call_complaint references complaint,
    position int not null,
    caller_number bigint, -- null: withheld
    caller_kind text,
    called_at timestamptz not null,
    kind text not null,
    constraint complaint_call_position_key unique (complaint_id, position),
    constraint complaint_call_caller_kind_check check ((caller_number is null) = (caller_kind is null))
);
create index ix_complaint_call_caller_number on complaint_call (caller_number);
comment on table complaint_call is 'One of the calls of a complaint, in the order in which the reporter gave them.';

create table complaint_stage_change (
    complaint_id uuid not null constraint fk_complaint_stage_change_complaint references complaint,
    version bigint not null,
    stage text not null,
    changed_at timestamptz not null,
    actor text not null,
    changed_by text not null,
    reason text, -- encrypted
    constraint complaint_stage_change_key primary key (complaint_id, version)
);
comment on table complaint_stage_change is 'A stage that a complaint reached, with who and when; rows are only ever added.';

-- Evidence

create table evidence_statement (
    complaint_id uuid not null,
    source text not null,
    version bigint not null,
    stated_at timestamptz not null,
    body text not null, -- encrypted: it names lines
    constraint evidence_statement_key primary key (complaint_id, source)
);
comment on table evidence_statement is
    'What the register or the operators'' records said about a complaint, the newest version. No foreign key: it is kept even if the complaint is missing, for example after an old backup was restored.';
