-- ---- the publisher's side: facts are numbered at commit --------------------------------------------------------------

create table outbox_stream (
    id int primary key default 1 constraint outbox_stream_single check (id = 1),
    stream_id uuid not null default gen_random_uuid(),
    epoch int not null default 1, -- raised after the restore of an older backup: its numbers are not those of before
    last bigint not null default 0,
    last_at timestamptz not null default '-infinity'
) with (fillfactor = 10); -- each commit of facts updates the row: there is always room for the next version in its page
insert into outbox_stream default values;
comment on table outbox_stream is
    'The stream of facts that this service publishes: the number and the recorded instant of the last one that was committed';

alter table outbox_event
    add column lane text not null default 'FACTS',
    add column address text, -- null: that of the lane
    add column expires_at timestamptz, -- of a message that says nothing useful afterwards
    add column appended_at timestamptz;

create table outbox_position (
    event_id uuid primary key,
    epoch int not null,
    sequence bigint not null,
    recorded_at timestamptz not null,
    constraint outbox_position_number_key unique (epoch, sequence)
);
comment on table outbox_position is
    'Which number one fact has in the stream, and when it was recorded. Kept after the event has been deleted: histories refer to it';

-- Runs inside COMMIT. The row of the stream is locked until the commit has happened, so numbers have no gaps, follow the order of commits,
-- and the instants grow with them: a subscriber that has all facts up to a number has everything that was recorded up to its instant.
create function number_outbox_event() returns trigger language plpgsql as $$
declare
    stream outbox_stream;
begin
    insert into outbox_stream as s (id, last, last_at) values (1, 1, coalesce(new.appended_at, clock_timestamp()))
    on conflict (id) do update
    set last = s.last + 1, last_at = greatest(s.last_at + interval '1 microsecond', excluded.last_at)
    returning * into stream;
    insert into outbox_position (event_id, epoch, sequence, recorded_at)
    values (new.id, stream.epoch, stream.last, stream.last_at);
    return null;
end $$;
create constraint trigger number_at_commit after insert on outbox_event
    deferrable initially deferred
    for each row when (new.lane = 'FACTS') execute function number_outbox_event();

-- of each lane, what the relay reads next, and the age of its oldest
create index ix_outbox_event_waiting on outbox_event (lane, seq) where published_at is null;

create table outbox_lease (
    lane text primary key,
    holder uuid not null,
    expires_at timestamptz not null
);
comment on table outbox_lease is
    'Which copy of the service sends the events of one lane, and until when if it says nothing. Two that send at once do no harm';

-- ---- the subscriber's side: what has been applied ---------------------------------------------------------------------

alter table inbox_event
    add column stream_id uuid,
    add column epoch int,
    add column sequence bigint,
    add column recorded_at timestamptz;
create unique index inbox_event_number_key on inbox_event (subscriber, stream_id, epoch, sequence) include (recorded_at)
    where sequence is not null;

create table inbox_stream (
    subscriber text primary key,
    stream_id uuid not null,
    epoch int not null,
    contiguous bigint not null, -- every fact up to this number has been applied
    as_of timestamptz, -- when that fact was recorded; null while there is none
    rebuild_since timestamptz, -- the copy is being replaced by a snapshot: as_of is still true of what was known before
    hole_since timestamptz -- facts after a missing one have arrived
) with (fillfactor = 10);
comment on table inbox_stream is
    'Up to which fact of the publisher a subscriber knows everything. Facts after a missing one are in inbox_event until it has come';

create table failed_event (
    id uuid not null default gen_random_uuid(),
    subscriber text not null,
    event_id uuid, -- null of a message that could not be read
    type text,
    aggregate_id text,
    aggregate_version bigint,
    stream_id uuid,
    epoch int,
    sequence bigint,
    recorded_at timestamptz,
    occurred_at timestamptz,
    payload text not null, -- encrypted: what the event says, or the whole message when it could not be read
    cause text not null, -- the kind of failure
    reason text not null,
    tries int not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    dead_at timestamptz, -- null while it is tried again by itself
    constraint failed_event_key primary key (id),
    constraint failed_event_event_key unique (subscriber, event_id)
);
create index ix_failed_event_dead on failed_event (dead_at) where dead_at is not null;
comment on table failed_event is
    'One event that could not be applied here: how often it was tried and why it failed; with dead_at a dead letter, which waits to be driven again';
