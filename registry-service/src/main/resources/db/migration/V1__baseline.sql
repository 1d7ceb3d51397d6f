-- ---- line proofs ----------------------------------------------------------------------------------------------------

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
comment on table line_proof is 'One code that was sent to a line, and whether the person who asked for it has proved to have the line';

-- ---- oppositions ----------------------------------------------------------------------------------------------------

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
comment on table opposition is 'One opposition to marketing on one number, in force or ended (L. 5/2018 art. 1 c. 2)';

-- the primary key answers "number at instant t" in one step backwards
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
comment on table opposition_history is 'One change of one opposition: what was true of its number from valid_from on. Append-only';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on opposition_history
    for each statement execute function refuse_rewriting();

-- ---- registrations --------------------------------------------------------------------------------------------------

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
comment on table registration is 'One declaration of one person, which registers up to five numbers under one protocol number';

create table registration_opposition (
    protocol text not null,
    position int not null,
    opposition_id uuid not null,
    constraint registration_opposition_key primary key (protocol, position),
    constraint fk_registration_opposition_protocol foreign key (protocol) references registration (protocol),
    constraint fk_registration_opposition_opposition foreign key (opposition_id) references opposition (id)
);
comment on table registration_opposition is 'One opposition that a registration recorded, in the order of the request';

-- ---- exemptions -----------------------------------------------------------------------------------------------------

create table exemption (
    id uuid not null,
    opposition_id uuid not null,
    number bigint not null,
    operator_id uuid not null,
    granted_at timestamptz not null,
    valid_from timestamptz not null,
    valid_until timestamptz, -- exclusive; null without an end
    ended_at timestamptz, -- before its time
    end_reason text,
    version bigint not null,
    constraint exemption_key primary key (id),
    constraint fk_exemption_opposition foreign key (opposition_id) references opposition (id),
    constraint exemption_period check (valid_until > valid_from and valid_from >= granted_at),
    constraint exemption_end check ((ended_at is null) = (end_reason is null) and ended_at >= granted_at)
);
create index ix_exemption_opposition_id on exemption (opposition_id, id desc);
create index ix_exemption_number on exemption (number, valid_from);
comment on table exemption is 'One operator that a holder lets call an opposed number for a period (L. 5/2018 art. 1 c. 4)';

create table exemption_history (
    exemption_id uuid not null,
    version bigint not null,
    change text not null,
    at timestamptz not null,
    opposition_id uuid not null,
    number bigint not null,
    operator_id uuid not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    constraint exemption_history_key primary key (exemption_id, version)
);
create trigger append_only before update or delete on exemption_history
    for each statement execute function refuse_rewriting();
comment on table exemption_history is 'One change of one exemption. Append-only';

create table listed_operator (
    operator_id uuid not null,
    name text not null,
    state text not null,
    version bigint not null,
    constraint listed_operator_key primary key (operator_id)
);
comment on table listed_operator is 'One operator as its latest event describes it: who can be exempted';

-- ---- imports, complaints, statistics --------------------------------------------------------------------------------

create table legacy_import (
    id uuid not null,
    imported_by text not null,
    imported_at timestamptz not null,
    effective_from timestamptz not null,
    sha256 text not null,
    received bigint not null,
    recorded bigint not null,
    already_present bigint not null,
    invalid_lines bigint not null,
    constraint legacy_import_key primary key (id)
);
comment on table legacy_import is 'One file of numbers that was imported from an earlier register: who, when, and with what result';

create table answered_complaint (
    complaint_id uuid not null,
    answered_at timestamptz not null,
    constraint answered_complaint_key primary key (complaint_id)
);
comment on table answered_complaint is 'One complaint for which the register has stated what it knows, so that it does so once';

create table statistics_delta (
    id bigint not null generated always as identity,
    measure text not null,
    day date not null,
    line_kind text not null,
    amount bigint not null,
    constraint statistics_delta_key primary key (id)
);
comment on table statistics_delta is
    'A number to add to one measure of one day and kind of line; every change adds rows, a job sums those of a day up';
