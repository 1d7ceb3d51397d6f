-- somebody is asked to join a team; nothing about that person changes before the answer
create table team_invitation (
    id uuid primary key,
    operator_id uuid not null,
    secret_digest bytea not null, -- SHA-256 of 32 random bytes; what the link holds is kept nowhere
    email text not null, -- encrypted
    email_key bytea not null, -- keyed digest, to find an address again
    name text not null, -- encrypted
    role text not null,
    state text not null, -- EXPIRED is never written: it follows from expires_at
    invited_by text not null, -- the inviter's id at the identity provider
    inviter_name text, -- encrypted
    inviter_email text, -- encrypted
    language text not null,
    mailed boolean not null, -- a letter has left; not when the address had its share of the day
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null,
    constraint team_invitation_secret_digest_key unique (secret_digest)
);
create index ix_team_invitation_operator_id on team_invitation (operator_id, invited_at);
create index ix_team_invitation_invited_by on team_invitation (invited_by, invited_at);
create index ix_team_invitation_email_key on team_invitation (email_key, invited_at);
create index ix_team_invitation_over on team_invitation (coalesce(ended_at, expires_at));

-- shows that who has the link also reads the mail of the invited address
create table team_invitation_code (
    id uuid primary key,
    invitation_id uuid not null references team_invitation (id) on delete cascade,
    subject text not null, -- who asked: nobody else can use it
    digest bytea not null, -- keyed
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries_left int not null
);
create index ix_team_invitation_code_invitation_id on team_invitation_code (invitation_id, sent_at);
