-- Messages in lanes: a code never waits for an announcement, and what is due is found by an index that fits.

alter table outgoing_message
    add column lane       text not null default 'LETTERS',
    add column expires_at timestamptz;
comment on column outgoing_message.lane is 'CODES, LETTERS or ANNOUNCEMENTS: each is sent by workers of its own';
comment on column outgoing_message.expires_at is 'When it says nothing useful any more (a one-time code); null for never';

-- what waits while this is installed; one-time codes of lines live ten minutes
update outgoing_message set lane = 'CODES', expires_at = created_at + interval '10 minutes'
    where state = 'PENDING' and channel in ('SMS', 'VOICE');

-- exactly what a worker claims, in its order. The one without the lane must go: a worker of codes would read all waiting letters through it
drop index ix_outgoing_message_pending;
create index ix_outgoing_message_due on outgoing_message (lane, next_attempt_at) where state = 'PENDING';
