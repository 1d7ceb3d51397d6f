-- proof of control of a line: one row for each code that was sent
create table line_proof (
    id uuid not null,
    number bigint not null,
    person text not null,
    channel text not null,
    code_digest bytea not null, -- keyed, never the code
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    tries_left int not null,
    confirmed_at timestamptz,
    usable_until timestamptz,
    used_at timestamptz,
    constraint line_proof_key primary key (id),
    constraint line_proof_tries check (tries_left >= 0),
    constraint line_proof_used_when_confirmed check (used_at is null or confirmed_at is not null)
);
-- the daily limits
create index ix_line_proof_number on line_proof (number, asked_at);
create index ix_line_proof_person on line_proof (person, asked_at);

-- what stands, and stood, in the register
create table opposition (
    id uuid not null,
    number bigint not null,
    holder text,
    origin text not null,
    telephone boolean not null,
    post boolean not null,
    effective_from timestamptz not null,
    active_from timestamptz not null,
    consents_revoked_as_of timestamptz,
    protocol text,
    activation_announced_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    version bigint not null,
    constraint opposition_id_key primary key (id),
    constraint opposition_medium check (telephone or post),
    constraint opposition_dates check (active_from >= effective_from and ended_at >= effective_from),
    constraint opposition_end check ((ended_at is null) = (end_reason is null))
);
-- a number stands in the register once
create unique index opposition_standing_number_key on opposition (number) where ended_at is null;
create index ix_opposition_ended_number on opposition (number) where ended_at is not null;
create index ix_opposition_holder on opposition (holder, id) where holder is not null;
-- what the announcer looks for; nearly empty at any time
create index ix_opposition_to_announce on opposition (active_from)
    where activation_announced_at is null and holder is not null and ended_at is null;

-- what was true when: the primary key answers "number at instant t" in one step backwards
create table opposition_history (
    number bigint not null,
    valid_from timestamptz not null,
    seq bigint not null generated always as identity,
    recorded_at timestamptz not null,
    opposition_id uuid not null,
    version bigint not null,
    change text not null,
    telephone boolean not null,
    post boolean not null,
    holder text,
    effective_from timestamptz not null,
    active_from timestamptz not null,
    consents_revoked_as_of timestamptz,
    constraint opposition_history_key primary key (number, valid_from, seq)
);
create unique index opposition_history_version_key on opposition_history (opposition_id, version);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on opposition_history
    for each statement execute function refuse_rewriting();

-- one act of a person
create table registration (
    protocol text not null,
    holder text not null,
    declarant_tax_code text, -- encrypted
    declarant_key bytea, -- keyed digest
    language text not null,
    recorded_at timestamptz not null,
    active_from timestamptz not null,
    constraint registration_key primary key (protocol)
);
create index ix_registration_declarant_key on registration (declarant_key) where declarant_key is not null;

create table registration_opposition (
    protocol text not null,
    position int not null,
    opposition_id uuid not null,
    constraint registration_opposition_key primary key (protocol, position),
    constraint fk_registration_opposition_protocol foreign key (protocol) references registration (protocol),
    constraint fk_registration_opposition_opposition foreign key (opposition_id) references opposition (id)
);
