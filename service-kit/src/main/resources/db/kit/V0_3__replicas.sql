-- ---- the publisher's side: what its subscribers asked for ------------------------------------------------------------

create table snapshot_job (
    id uuid primary key, -- the request's
    replica text not null,
    subscriber text not null,
    kind text not null,
    next_key bigint not null,
    end_key bigint not null, -- exclusive
    requested_at timestamptz not null
);
comment on table snapshot_job is
    'One request of a subscriber for a part of what this service publishes, or for its digests: how far it has been answered. Deleted at its end';

-- ---- the subscriber's side ----------------------------------------------------------------------------------------

alter table inbox_stream
    add column replaced_to bigint not null default 0, -- a snapshot stands for the facts up to this number, also for those that never came
    add column exact_from bigint not null default 0, -- a snapshot has brought rows that contain facts up to this number
    add column asked_at timestamptz, -- for what is missing
    add column forked_at timestamptz; -- a number has come with another fact than before: the publisher has lost what it had told
create index ix_failed_event_number on failed_event (subscriber, sequence) where sequence is not null;
alter table failed_event add column repaired_at timestamptz; -- a snapshot has brought what it said

create table replica_repair (
    id uuid primary key,
    replica text not null,
    kind text not null,
    reason text not null,
    from_key bigint not null,
    end_key bigint not null, -- exclusive
    covered_to bigint not null, -- everything before has arrived
    first_sequence bigint, -- of its first batch: all of them contain the facts up to this one
    first_as_of timestamptz,
    aggregate_id text, -- asked for instead of a range of keys, which the first answer tells
    failed_event_id uuid, -- the dead letter whose content it fetches
    requested_at timestamptz not null,
    heard_at timestamptz not null,
    completed_at timestamptz,
    rows_changed bigint not null default 0
);
create index ix_replica_repair_open on replica_repair (replica) where completed_at is null;
comment on table replica_repair is
    'One request to the publisher for a part of a copy, or for digests to compare it with: why, and how far it has come';

create table replica_digest (
    repair_id uuid not null references replica_repair (id),
    from_key bigint not null,
    to_key bigint not null,
    stream_id uuid not null,
    epoch int not null,
    sequence bigint not null,
    digests jsonb not null, -- first key of a range: count and hash; a range that is not there is empty
    constraint replica_digest_key primary key (repair_id, from_key)
);
comment on table replica_digest is
    'Digests of the publisher as of one fact, until this copy has that fact and has been compared with them';

create table replica_difference (
    id uuid primary key,
    replica text not null,
    from_key bigint not null,
    to_key bigint not null,
    rows_expected bigint not null,
    rows_found bigint not null,
    found_at timestamptz not null,
    repaired_at timestamptz
);
create index ix_replica_difference_open on replica_difference (replica, from_key) where repaired_at is null;
comment on table replica_difference is 'One range of a copy that was not equal to the publisher''s, and when it was replaced';
