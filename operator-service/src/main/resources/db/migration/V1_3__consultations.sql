create table consultation (
    id uuid primary key,
    operator_id uuid not null references operator (id),
    on_behalf_of uuid references operator (id), -- the principal, when an outsourcer consults for it
    campaign_id uuid not null references campaign (id),
    idempotency_key text,
    state text not null,
    register_version bigint not null,
    register_as_of timestamptz not null,
    started_at timestamptz not null,
    received_by text not null, -- the process that compares it
    heartbeat_at timestamptz not null, -- while the list arrives; a row that stops beating belongs to a dead process
    sealed_at timestamptz,
    valid_until timestamptz,
    failure text,
    failure_line bigint,
    received bigint not null default 0,
    valid bigint not null default 0,
    duplicates bigint not null default 0,
    opposed bigint not null default 0,
    callable bigint not null default 0,
    invalid bigint not null default 0,
    input_bytes bigint not null default 0,
    input_sha256 text,
    version bigint not null
);
-- taken by one attempt at a time; a failed one gives its key back
create unique index consultation_idempotency_key_key on consultation (operator_id, idempotency_key);
create index ix_consultation_operator_id on consultation (operator_id, id desc);
create index ix_consultation_campaign_id on consultation (campaign_id, id desc);
create index ix_consultation_receiving on consultation (heartbeat_at) where state = 'RECEIVING';
create index ix_consultation_alive on consultation (operator_id, valid_until) where state = 'SEALED';

create table consultation_file (
    consultation_id uuid not null references consultation (id),
    name text not null,
    sha256 text not null,
    bytes bigint not null,
    constraint consultation_file_key primary key (consultation_id, name)
);
