create table complaint (
    id uuid primary key,
    version bigint not null,
    reporter text not null,
    called_number bigint not null,
    company text, -- encrypted
    product text not null,
    words text, -- encrypted
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

-- only ever added to
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
