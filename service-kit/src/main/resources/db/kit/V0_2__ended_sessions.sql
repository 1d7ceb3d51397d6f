-- sign-in sessions that somebody ended while tokens of theirs were still valid; a row is deleted when the last of these has expired
create table ended_session (
    session_id text primary key, -- claim "sid"
    expires_at timestamptz not null
);
create index ix_ended_session_expires_at on ended_session (expires_at);
