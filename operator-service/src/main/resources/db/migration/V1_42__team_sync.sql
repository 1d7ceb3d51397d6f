-- accounts at the identity provider that may differ from the team: made equal, then forgotten
create table team_sync (
    subject text primary key,
    invite boolean not null, -- an e-mail is to be sent as well
    attempts int not null,
    generation bigint not null, -- asked for again while it was being done: it is done again
    next_at timestamptz not null
);
create index ix_team_sync_next_at on team_sync (next_at);
