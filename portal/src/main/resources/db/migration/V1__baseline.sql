-- The portal's own data: what people have begun, where they are written to, and what was written to them.
-- The tables of events and of ended sessions are the kit's (db/kit).

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
comment on table draft is
    'A request that a person has begun, saved page after page, or an answer that waits for its page; content is encrypted';
create index ix_draft_owner on draft (owner, kind, updated_at);

create table person_contact (
    subject    text        not null constraint person_contact_pkey primary key,
    name       text        not null,
    email      text,
    language   text        not null,
    updated_at timestamptz not null
);
comment on table person_contact is
    'Where and in which language one person wants to hear from us; name and e-mail are encrypted';

create table operator_contact (
    operator_id uuid        not null constraint operator_contact_pkey primary key,
    address     text,
    language    text        not null,
    updated_at  timestamptz not null,
    version     bigint      not null default 0
);
comment on table operator_contact is
    'Where one operator is written to (encrypted) and in which language; version is that of the latest event applied, '
    'so that one delivered late does not bring an older address back';

create table consultation_notice (
    consultation_id uuid        not null,
    recipient       text        not null,
    address         text        not null,
    language        text        not null,
    asked_at        timestamptz not null,
    constraint consultation_notice_pkey primary key (consultation_id, recipient)
);
comment on table consultation_notice is
    'One person who wants an e-mail when one consultation ends; deleted when it is written; address is encrypted';
create index ix_consultation_notice_asked_at on consultation_notice (asked_at);

create table outgoing_message (
    id              uuid        not null constraint outgoing_message_pkey primary key,
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
comment on table outgoing_message is
    'One e-mail, text message, call or message-box entry to one reader; with a recipient it shows in that message box; '
    'address and body are encrypted';
create index ix_outgoing_message_recipient on outgoing_message (recipient, created_at desc);
create index ix_outgoing_message_pending on outgoing_message (next_attempt_at) where state = 'PENDING';
