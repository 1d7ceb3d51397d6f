-- who may consult the register, and for whom
create table operator (
    id uuid primary key, -- the operator_id of the tokens of its people and machines
    name text not null,
    seat text not null,
    contact text not null,
    vat_number text not null,
    roc_number text,
    calls_for_others boolean not null,
    state text not null,
    state_reason text,
    state_since timestamptz not null,
    applied_at timestamptz not null,
    approved_at timestamptz,
    last_consultation_at timestamptz,
    version bigint not null,
    constraint operator_vat_number_key unique (vat_number)
);
create index ix_operator_name on operator (lower(name), id);

-- append-only: what was the operator's state at an instant, and why
create table operator_state_change (
    operator_id uuid not null references operator (id),
    version bigint not null,
    state text not null,
    reason text,
    decided_by text not null,
    changed_at timestamptz not null,
    constraint operator_state_change_key primary key (operator_id, version)
);

-- numbers shown to the people called (DL 83/2012 art. 24-bis c. 11); a withdrawn declaration stays, as evidence
create table calling_number (
    id uuid primary key,
    number bigint not null,
    operator_id uuid not null references operator (id),
    declared_from timestamptz not null,
    withdrawn_at timestamptz,
    version bigint not null
);
-- one declarant at a time
create unique index calling_number_declared_key on calling_number (number) where withdrawn_at is null;
create index ix_calling_number_number on calling_number (number, declared_from);
create index ix_calling_number_operator_id on calling_number (operator_id, number);

create table mandate (
    id uuid primary key,
    outsourcer_id uuid not null references operator (id),
    principal_id uuid not null references operator (id),
    valid_from date not null,
    valid_until date,
    state text not null,
    proposed_at timestamptz not null,
    agreed_at timestamptz,
    ended_at timestamptz,
    version bigint not null
);
create index ix_mandate_outsourcer_id on mandate (outsourcer_id, id);
create index ix_mandate_principal_id on mandate (principal_id, id);

create table mandate_number (
    mandate_id uuid not null references mandate (id),
    number bigint not null,
    constraint mandate_number_key primary key (mandate_id, number)
);
create index ix_mandate_number_number on mandate_number (number);

create table campaign (
    id uuid primary key,
    operator_id uuid not null references operator (id),
    name text not null,
    purpose text not null,
    recipient text,
    created_at timestamptz not null
);
create index ix_campaign_operator_id on campaign (operator_id, id desc);

-- complaints that were answered: an event sent twice under two ids is still answered once
create table answered_complaint (
    complaint_id uuid primary key,
    stated_at timestamptz not null
);
