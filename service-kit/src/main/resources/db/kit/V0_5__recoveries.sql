-- ---- the subscriber's side ----------------------------------------------------------------------------------------

alter table inbox_stream
    add column forked_number bigint, -- the first number that has come with another fact than before
    add column other_numbers boolean not null default false, -- with rebuild_since: another stream is followed, whose numbers begin with 1
    add column fork_told_at timestamptz, -- when the publisher was last told of it
    add column asked_to bigint; -- with asked_at: what fills a hole up to this number was asked for, and may be old

create table recovery_question (
    recovery_id uuid not null,
    replica text not null,
    round bigint not null,
    service text not null,
    since bigint not null,
    constraint recovery_question_key primary key (recovery_id, replica)
);
comment on table recovery_question is
    'A publisher that has lost facts asks what this copy has of them: answered by a job, then deleted';

-- ---- the publisher's side ------------------------------------------------------------------------------------------

create table stream_recovery (
    id uuid primary key,
    epoch int not null,
    last bigint not null, -- number of the last fact before the first one that was given twice
    reported_by text not null, -- the service that noticed first
    opened_at timestamptz not null,
    asked_at timestamptz, -- when the subscribers were last asked what they have
    proposed_by text, -- the registrar who wants to end it without taking anything back; another one must confirm
    proposed_at timestamptz,
    ended_at timestamptz,
    ending text,
    ended_by text,
    taken_back bigint not null default 0
);
create unique index stream_recovery_open_key on stream_recovery ((ended_at is null)) where ended_at is null;
comment on table stream_recovery is
    'One search for facts that this service has told and does not have: its database was restored from an older backup. While it is open nothing is changed';

create table recovery_witness (
    recovery_id uuid not null references stream_recovery (id),
    service text not null,
    replica text not null, -- empty of a service that has no copy
    highest bigint not null default 0, -- number that it has of this epoch
    as_of timestamptz, -- up to when it knows everything
    reported_at timestamptz,
    round bigint not null default 0, -- of the question that it answers
    parts int, -- of the whole answer; null until its last part has come
    constraint recovery_witness_key primary key (recovery_id, service, replica)
);
comment on table recovery_witness is 'One subscriber that has noticed the loss, or has told what it still knows';

create table recovered_part (
    recovery_id uuid not null,
    service text not null,
    replica text not null,
    part int not null,
    rows_known int not null,
    content text not null, -- encrypted: a JSON array of rows as the copy has them
    constraint recovered_part_key primary key (recovery_id, service, replica, part)
);
comment on table recovered_part is
    'One part of what a subscriber still knows of the lost facts; deleted at the end of the recovery';

create table database_identity (
    id int primary key constraint database_identity_single check (id = 1),
    system_identifier text not null,
    timeline bigint not null,
    noted_at timestamptz not null,
    changed_at timestamptz -- when it was last found to be another
);
comment on table database_identity is
    'The cluster and timeline that this database was last seen in. Another one is a hint at a restore or a failover, and no more';
