-- who may do what for an operator; read at each use, by the token's subject. No foreign key to the operator: the first person of an
-- operator comes before its application
create table team_member (
    id uuid primary key,
    operator_id uuid not null,
    subject text not null, -- the person's or machine's id at the identity provider
    machine boolean not null,
    name text not null, -- encrypted
    email text not null, -- encrypted
    email_key bytea not null, -- keyed digest, to find an address again
    role text not null,
    state text not null,
    invited_at timestamptz not null,
    since timestamptz,
    removed_at timestamptz,
    version bigint not null
);
-- a person belongs to one operator; who was removed stays on record
create unique index team_member_subject_key on team_member (subject) where state <> 'REMOVED';
create index ix_team_member_operator_id on team_member (operator_id, id);
create index ix_team_member_removed on team_member (subject, operator_id) where state = 'REMOVED';
