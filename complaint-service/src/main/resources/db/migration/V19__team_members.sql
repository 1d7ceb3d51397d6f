-- The people of operators and their roles: not everybody who may sign in for an operator answers the authority in its name.

create table team_member (
    id uuid not null constraint team_member_key primary key,
    version bigint not null,
    operator_id uuid not null,
    subject text,
    role text,
    epoch int not null default 0,
    sequence bigint not null default 0,
    absent boolean not null default false,
    replica_key bigint not null generated always as
        (('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint) stored
);
create index ix_team_member_replica_key on team_member (replica_key);
create index ix_team_member_subject on team_member (subject, operator_id) where subject is not null;
comment on table team_member is
    'Somebody''s place in the team of an operator, as operator-service last published it. Once the person has left, the row only guards against what comes late.';
comment on column team_member.subject is 'The person''s account; null once the person has left, or where a snapshot did not have the place.';
comment on column team_member.role is 'As operator-service names it; null as the subject is.';
comment on column team_member.epoch is 'As of operator.';
comment on column team_member.absent is 'As of operator.';
