-- events on their way to the broker; written with the change, marked after the broker's "accepted"
create table outbox_event (
    id uuid primary key,
    seq bigint generated always as identity,
    aggregate_id text not null,
    aggregate_version bigint not null,
    type text not null,
    payload text not null, -- encrypted
    trace_parent text,
    occurred_at timestamptz not null,
    created_at timestamptz not null default now(),
    attempts int not null default 0,
    next_attempt_at timestamptz not null default '-infinity',
    published_at timestamptz
);
create index ix_outbox_event_unpublished on outbox_event (seq) where published_at is null;
create index ix_outbox_event_published_at on outbox_event (published_at) where published_at is not null;

-- events that had their effect here
create table inbox_event (
    subscriber text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    constraint inbox_event_key primary key (subscriber, event_id)
);
create index ix_inbox_event_received_at on inbox_event (received_at);

-- answers given under an Idempotency-Key in the last day
create table idempotency_key (
    caller text not null,
    key text not null,
    request_digest bytea not null,
    answer text not null, -- encrypted
    created_at timestamptz not null,
    constraint idempotency_key_key primary key (caller, key)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);
