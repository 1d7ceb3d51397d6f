-- A request that is not finished yet. The content is encrypted: it holds numbers and contacts.
create table draft (
    id              uuid        not null constraint draft_pkey primary key,
    owner           text        not null,
    kind            text        not null,
    content         text        not null,
    idempotency_key uuid        not null,
    result          text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null
);
create index ix_draft_owner on draft (owner, kind, updated_at);

-- How a person wants to hear from us.
create table person (
    subject    text        not null constraint person_pkey primary key,
    name       text        not null,
    email      text,
    language   text        not null,
    updated_at timestamptz not null
);

-- Everything that is sent to people; the message box shows the rows that have a recipient.
create table message (
    id              uuid        not null constraint message_pkey primary key,
    recipient       text,
    kind            text        not null,
    channel         text        not null,
    language        text        not null,
    address         text,
    subject         text        not null,
    body            text        not null,
    code            text        not null,
    state           text        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    read_at         timestamptz
);
create index ix_message_recipient on message (recipient, created_at desc);
create index ix_message_pending on message (next_attempt_at) where state = 'PENDING';
