-- Telcos report which landlines are in no directory, and which lines have ended (DPR 26/2022 art. 7 c. 10).

-- Null unless a telco reported the line: which one, and since when it says that the line is unlisted. What is true of a number is decided by its
-- opposition; these say whose reports count for it, and which are older than what is known.
alter table opposition
    add column reported_by text,
    add column reported_since date;
-- how many a telco has in the register, to see what a feed would change of them
create index ix_opposition_reported_by on opposition (reported_by)
    where origin = 'TELCO_DEFAULT' and ended_at is null;

create table telco_feed (
    id uuid not null,
    telco text not null,
    feed_id text not null, -- the telco's own
    state text not null,
    sent_by text not null,
    received_at timestamptz not null,
    sha256 text not null, -- of the signed text
    bytes bigint not null,
    runs int not null,
    received bigint not null,
    invalid_lines bigint not null,
    looked_at bigint not null default 0,
    would_begin bigint not null default 0,
    would_end bigint not null default 0,
    standing bigint not null default 0,
    done bigint not null default 0,
    begun bigint not null default 0,
    ended bigint not null default 0,
    batches int not null default 0, -- events so far
    released_by text,
    released_at timestamptz,
    confirmed_by text,
    confirmed_at timestamptz,
    rejected_by text,
    rejection_reason text,
    started_at timestamptz,
    ended_at timestamptz,
    busy_millis bigint not null default 0,
    attempts int not null default 0,
    worker uuid,
    fence bigint not null default 0,
    lease_until timestamptz,
    constraint telco_feed_key primary key (id),
    constraint telco_feed_feed_id_key unique (telco, feed_id),
    constraint telco_feed_two_people check (confirmed_by <> released_by)
);
comment on table telco_feed is
    'One file of a telco: what it would change, who let it pass, how far it is. looked_at and done are its checkpoints';
comment on column telco_feed.fence is 'Counts those who have worked on it: only the latest may go on';
comment on column telco_feed.standing is 'Unlisted lines of the telco that stood in the register before the feed';

-- the same text is one feed, unless it was rejected
create unique index telco_feed_content_key on telco_feed (telco, sha256) where state <> 'REJECTED';
create index ix_telco_feed_open on telco_feed (id) where state in ('RECEIVED', 'LOOKING', 'RELEASED', 'RUNNING');

create table telco_feed_invalid_line (
    feed_id uuid not null,
    line bigint not null,
    code text not null,
    constraint telco_feed_invalid_line_key primary key (feed_id, line)
);
comment on table telco_feed_invalid_line is
    'One of the first lines of a feed that are of no use: where and why, not what it says';

comment on table legacy_import_upload is
    'One file that is arriving, of an earlier register or of a telco; becomes a job of the same id with its last byte, and is deleted when it stops arriving';
comment on table legacy_import_block is
    'One part of a sorted run of numbers of a file; deleted when all of them are dealt with';
