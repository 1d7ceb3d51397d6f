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
comment on table outbox_event is
    'One event on its way to the broker: written with the change, marked after the broker has accepted it, deleted later';

create table inbox_event (
    subscriber text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    constraint inbox_event_key primary key (subscriber, event_id)
);
create index ix_inbox_event_received_at on inbox_event (received_at);
comment on table inbox_event is 'One event that has had its effect here, so that it has none when it is delivered again';

create table idempotency_key (
    caller text not null,
    key text not null,
    request_digest bytea not null,
    answer text not null, -- encrypted
    created_at timestamptz not null,
    constraint idempotency_key_key primary key (caller, key)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);
comment on table idempotency_key is 'One answer that was given under an Idempotency-Key in the last day';

create table ended_session (
    session_id text primary key, -- claim "sid"
    expires_at timestamptz not null
);
create index ix_ended_session_expires_at on ended_session (expires_at);
comment on table ended_session is
    'One sign-in session that was ended while tokens of it were still valid; deleted when the last of these has expired';
