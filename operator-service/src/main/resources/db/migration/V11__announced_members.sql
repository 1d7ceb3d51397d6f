-- Who is in the team of which operator, as complaint-service copies it: there, not everybody answers the authority.

-- Without a foreign key to team_member: it would stop those who write there while somebody else does.
create table announced_member (
    id uuid not null constraint announced_member_key primary key,
    version bigint not null,
    role text,
    replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored
);
create index ix_announced_member_replica_key on announced_member (replica_key);
comment on table announced_member is
    'A person''s place in a team (team_member) as the last event about it told it. Places from before this table, and of a binary of the release before, are told by a job.';
comment on column announced_member.version is
    'That of the event, which the copies keep: the version of the place also grows with what is not told.';
comment on column announced_member.role is 'Null once the person has left.';
