-- Operators and their people

create table operator (
    id uuid primary key, -- the operator_id of the tokens of its people and programs
    name text, -- an application may be incomplete until it is submitted: so may this and what follows
    seat text,
    contact text,
    vat_number text,
    roc_number text,
    pec text,
    calls_itself boolean,
    calls_for_others boolean,
    outsources boolean,
    representative_name text, -- encrypted
    representative_tax_code text, -- encrypted
    representative_email text, -- encrypted
    declared_at timestamptz,
    returned text not null default '{}', -- why the registrar returned a section, as JSON
    state text not null, -- as recorded: a registration that has lapsed may still be ACTIVE here, see lapses_at
    state_reason text,
    state_since timestamptz not null,
    applied_at timestamptz,
    approved_at timestamptz,
    last_consultation_at timestamptz,
    lapses_at timestamptz, -- the first instant after the registration, while nothing is consulted
    version bigint not null
);
-- a draft keeps nobody else from applying under this VAT number
create unique index operator_vat_number_key on operator (vat_number) where state <> 'DRAFT';
create index ix_operator_name on operator (lower(name), id);
create index ix_operator_state on operator (state, id);
create index ix_operator_lapses_at on operator (lapses_at) where state = 'ACTIVE';
comment on table operator is
    'A company that may consult the register, or has applied to (DPR 26/2022 art. 5): what it says of itself, and its state.';

create table operator_state_change (
    operator_id uuid not null references operator (id),
    version bigint not null,
    state text not null,
    reason text,
    reasons text, -- by section, as JSON
    decided_by text not null,
    actor text, -- in which role it was decided
    act text, -- null for the beginning
    section text, -- which data a registered operator has changed (DPR 26/2022 art. 5 c. 2); null for a change of state
    changed_at timestamptz not null,
    constraint operator_state_change_key primary key (operator_id, version)
);
comment on table operator_state_change is
    'History, append-only: the state of an operator from this instant on, or a change of its data, with who decided it and why.';

-- No foreign key to the operator: a decision may arrive before the application that it is about.
create table operator_case_measure (
    operator_id uuid not null,
    case_id uuid not null,
    measure text not null,
    reason text,
    decided_at timestamptz not null,
    constraint operator_case_measure_key primary key (operator_id, case_id)
);
comment on table operator_case_measure is 'What the regulator''s newest decision on a case asks of an operator.';

-- No foreign key to the operator: the first person of an operator comes before its application.
create sequence team_member_chosen;
create table team_member (
    id uuid primary key,
    operator_id uuid not null,
    subject text not null, -- the person's or program's id at the identity provider
    machine boolean not null,
    name text not null, -- encrypted
    email text not null, -- encrypted
    email_key bytea not null, -- keyed digest, to find an address again
    role text not null,
    state text not null,
    invited_at timestamptz not null,
    since timestamptz,
    removed_at timestamptz,
    chosen bigint not null default nextval('team_member_chosen'), -- a person acts for the operator chosen last
    version bigint not null
);
alter sequence team_member_chosen owned by team_member.chosen;
create unique index team_member_subject_key on team_member (subject, operator_id) where state <> 'REMOVED';
-- asked at each request: where somebody is a member, and where somebody was
create index ix_team_member_subject on team_member (subject);
create index ix_team_member_operator_id on team_member (operator_id, id);
comment on table team_member is 'A person or program that acts for an operator, with its role; a removed one stays on record.';

create table team_sync (
    subject text primary key,
    attempts int not null,
    generation bigint not null, -- requested again while it was being done: it is done again
    next_at timestamptz not null
);
create index ix_team_sync_next_at on team_sync (next_at);
comment on table team_sync is
    'An account at the identity provider that may differ from the team: it is made equal, then the row is deleted.';

create table team_invitation (
    id uuid primary key,
    operator_id uuid not null,
    secret_digest bytea not null, -- SHA-256 of 32 random bytes; the secret of the link is stored nowhere
    email text not null, -- encrypted
    email_key bytea not null, -- keyed digest, to find an address again
    name text not null, -- encrypted
    role text not null,
    state text not null, -- EXPIRED is never stored: it follows from expires_at
    invited_by text not null, -- the inviter's id at the identity provider
    inviter_name text, -- encrypted
    inviter_email text, -- encrypted
    language text not null,
    mailed boolean not null, -- false when the address had received its letters of the day
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
comment on table team_invitation is 'An operator asked an address to join its team.';

create table team_invitation_code (
    id uuid primary key,
    invitation_id uuid not null references team_invitation (id) on delete cascade,
    subject text not null, -- who requested it: nobody else can use it
    digest bytea not null, -- keyed
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries_left int not null
);
create index ix_team_invitation_code_invitation_id on team_invitation_code (invitation_id, sent_at);
comment on table team_invitation_code is
    'A one-time code by which somebody who has the link shows control of the invited address.';

-- The row comes before the client at the identity provider, and outlives it.
create table machine_client (
    id uuid primary key,
    operator_id uuid not null,
    name text not null,
    client_id text not null,
    realm_id text,
    subject text,
    state text not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    constraint machine_client_client_id_key unique (client_id)
);
create index ix_machine_client_operator_id on machine_client (operator_id, id);
create index ix_machine_client_left_over on machine_client (id) where state in ('CREATING', 'DELETING');
comment on table machine_client is 'A program of an operator, with its client at the identity provider.';

create table machine_key (
    machine_id uuid not null references machine_client (id),
    position int not null,
    kid text not null,
    jwk text not null, -- public
    valid_from timestamptz not null,
    valid_until timestamptz,
    constraint machine_key_key primary key (machine_id, position)
);
comment on table machine_key is 'A public key with which a program signs in.';

-- Calling numbers, mandates and campaigns

create table calling_number (
    id uuid primary key,
    operator_id uuid not null references operator (id),
    kind text not null,
    first_number bigint not null,
    last_number bigint not null,
    numbers int8range generated always as (int8range(first_number, last_number, '[]')) stored not null,
    state text not null,
    claimed_at timestamptz not null,
    declared_from timestamptz, -- null: it never had effect
    withdrawn_at timestamptz,
    version bigint not null,
    -- one operator at a time: a race that passed the service would end here
    constraint calling_number_declared_key exclude using gist (numbers with &&) where (state = 'DECLARED')
);
create index ix_calling_number_numbers on calling_number using gist (numbers);
create index ix_calling_number_operator_id on calling_number (operator_id, first_number, id);
comment on table calling_number is
    'An operator''s declaration of numbers that it calls from (DL 83/2012 art. 24-bis c. 11): a range, a single number (a range of one) or a short code (its own digits). A withdrawn one stays, as evidence.';

create table calling_number_conflict (
    id uuid primary key,
    first_number bigint not null,
    last_number bigint not null,
    holder_id uuid not null references operator (id),
    holder_declaration_id uuid not null references calling_number (id),
    challenger_id uuid not null references operator (id),
    challenger_declaration_id uuid not null references calling_number (id),
    raised_at timestamptz not null,
    closed_at timestamptz,
    in_favour_of uuid references operator (id),
    reason text, -- null where nobody had to decide: one side withdrew
    settled_by text,
    version bigint not null
);
create index ix_calling_number_conflict_holder on calling_number_conflict (holder_declaration_id) where closed_at is null;
create index ix_calling_number_conflict_challenger on calling_number_conflict (challenger_declaration_id)
    where closed_at is null;
create index ix_calling_number_conflict_open on calling_number_conflict (id) where closed_at is null;
comment on table calling_number_conflict is
    'Two operators declare the same numbers; the challenger''s declaration has no effect while the conflict is open.';

create table calling_number_import (
    id uuid primary key,
    operator_id uuid not null references operator (id),
    imported_by text not null,
    imported_at timestamptz not null,
    received int not null,
    declared int not null,
    unchanged int not null,
    conflicts int not null,
    invalid int not null
);
create index ix_calling_number_import_operator_id on calling_number_import (operator_id, id desc);
comment on table calling_number_import is 'A file of declarations that was imported, and how many of its lines had which result.';

create table mandate (
    id uuid primary key,
    outsourcer_id uuid not null references operator (id),
    principal_id uuid not null references operator (id),
    proposed_by uuid not null references operator (id), -- one of the two; the other accepts
    valid_from date not null,
    valid_until date, -- last day included
    state text not null,
    proposed_at timestamptz not null,
    agreed_at timestamptz,
    ended_at timestamptz,
    version bigint not null
);
create index ix_mandate_outsourcer_id on mandate (outsourcer_id, id);
create index ix_mandate_principal_id on mandate (principal_id, id);
comment on table mandate is 'A principal lets an outsourcer call for it on these days.';

create table mandate_number (
    mandate_id uuid not null references mandate (id),
    number bigint not null,
    constraint mandate_number_key primary key (mandate_id, number)
);
create index ix_mandate_number_number on mandate_number (number);
comment on table mandate_number is 'A number from which the outsourcer of a mandate may call.';

create table campaign (
    id uuid primary key,
    operator_id uuid not null references operator (id),
    principal_id uuid references operator (id), -- null: for itself
    name text not null,
    purpose text not null,
    medium text not null,
    recipient text,
    state text not null,
    created_at timestamptz not null,
    opened_at timestamptz,
    opened_with uuid, -- the consultation that it opened with
    closed_at timestamptz,
    version bigint not null default 0
);
create index ix_campaign_operator_id on campaign (operator_id, id desc);
create index ix_campaign_open on campaign (operator_id) where state = 'OPEN';
comment on table campaign is 'What consultations are made for: calls or post, for the operator itself or for a principal.';

-- The copy of the register

create table register_state (
    id int primary key check (id = 1),
    version bigint not null,
    -- tells this register from any other: an image of another one must never be taken for it. Give it a new value after a restore
    -- from a backup: the image may be ahead of what was restored.
    register_id uuid not null default gen_random_uuid()
);
insert into register_state (id, version) values (1, 0);
comment on table register_state is
    'One row, locked to the end of the transaction by every change of the copy: so versions have no gaps and become visible in order, and "register_version > last seen" misses nothing. A sequence would: its numbers commit out of order.';

create table opposed_number (
    number bigint not null,
    opposition_id uuid not null,
    version bigint not null, -- of the opposition: makes the order of arrival irrelevant
    telephone boolean not null,
    post boolean not null,
    register_version bigint not null, -- the change that wrote it; see register_state
    constraint opposed_number_key primary key (number, opposition_id)
);
create index ix_opposed_number_register_version on opposed_number (register_version);
comment on table opposed_number is
    'An opposition as the registry last published it, by medium (DPR 26/2022 art. 3 c. 1). A number is opposed while any of its oppositions is.';

create table exemption (
    id uuid primary key,
    number bigint not null,
    operator_id uuid not null,
    version bigint not null, -- granted is version 1, ended version 2
    valid_from timestamptz not null,
    valid_until timestamptz, -- exclusive; null while it has no end
    ended boolean not null,
    register_version bigint not null -- the change that wrote it; see register_state
);
create index ix_exemption_number on exemption (number);
create index ix_exemption_register_version on exemption (register_version);
comment on table exemption is
    'A holder lets an operator call in spite of the opposition (L. 5/2018 art. 1 c. 4), as the registry last published it.';

-- Consultations

create table consultation (
    id uuid primary key,
    kind text not null default 'LIST', -- or NUMBER_CHECK: a handful of numbers, answered at once
    operator_id uuid not null references operator (id),
    on_behalf_of uuid references operator (id), -- the principal, when an outsourcer consults for it
    campaign_id uuid not null references campaign (id),
    purpose text not null default 'CAMPAIGN', -- this, medium and recipient: as the campaign had them when it began
    medium text not null default 'TELEPHONE',
    recipient text,
    idempotency_key text,
    repetition_of uuid references consultation (id),
    state text not null,
    started_at timestamptz not null,
    -- the list as it was sent
    input_bytes bigint not null default 0,
    input_sha256 text,
    format text,
    compression text, -- its results can be returned the same way
    list_column int not null default 0,
    list_delimiter text,
    list_header boolean,
    preview text, -- encrypted; only while the columns are being chosen
    kept boolean not null default false, -- it lies in the store
    keep_list boolean not null default true, -- its sender may ask that it is deleted as soon as it was compared
    return_opposed boolean not null default true, -- its sender may ask that no file of the opposed lines is returned
    opposed_held boolean not null default false, -- they lie in the store until the answers for complaints are written
    -- the processing
    received_by text, -- the process that works on it; null while it waits for one
    attempt int not null default 0, -- a fencing token: only the latest attempt may go on
    heartbeat_at timestamptz not null, -- a row whose heartbeat stops belongs to a dead process
    stage text not null default 'DONE',
    stage_since timestamptz,
    done_bytes bigint not null default 0,
    total_bytes bigint,
    -- the outcome
    register_version bigint, -- null while it has not been compared
    register_as_of timestamptz,
    received bigint not null default 0,
    valid bigint not null default 0,
    duplicates bigint not null default 0,
    opposed bigint not null default 0,
    exempted bigint not null default 0,
    callable bigint not null default 0,
    invalid bigint not null default 0,
    other_numbers bigint not null default 0, -- in columns that were not compared
    sealed_at timestamptz,
    valid_until timestamptz,
    receipt_code text,
    failure text,
    failure_line bigint,
    files_until timestamptz,
    purged_at timestamptz,
    version bigint not null
);
-- taken by one attempt at a time; a failed one gives its key back
create unique index consultation_idempotency_key_key on consultation (operator_id, idempotency_key)
    where idempotency_key is not null;
create index ix_consultation_operator_id on consultation (operator_id, id desc);
create index ix_consultation_on_behalf_of on consultation (on_behalf_of, id desc) where on_behalf_of is not null;
create index ix_consultation_campaign_id on consultation (campaign_id, id desc);
create index ix_consultation_working on consultation (heartbeat_at) where state in ('RECEIVING', 'CHOOSING', 'COMPARING');
create index ix_consultation_purge on consultation (files_until) where purged_at is null and files_until is not null;
create index ix_consultation_list_to_discard on consultation (id) where kept and not keep_list and state = 'SEALED';
create index ix_consultation_opposed_held on consultation (id) where opposed_held;
-- quick checks come by the thousand: what is asked about lists reads the lists alone
create index ix_consultation_list on consultation (operator_id, id desc) where kind = 'LIST';
create index ix_consultation_list_for on consultation (on_behalf_of, id desc) where kind = 'LIST' and on_behalf_of is not null;
create index ix_consultation_campaign_list on consultation (campaign_id, valid_until)
    where state = 'SEALED' and kind = 'LIST';
create index ix_consultation_list_until on consultation (operator_id, valid_until) where state = 'SEALED' and kind = 'LIST';
create index ix_consultation_list_until_for on consultation (on_behalf_of, valid_until)
    where state = 'SEALED' and kind = 'LIST' and on_behalf_of is not null;
-- the monthly duty asks which months a list was compared in, a report which lists were sealed on some days
create index ix_consultation_list_sealed on consultation (operator_id, sealed_at) where state = 'SEALED' and kind = 'LIST';
create index ix_consultation_list_sealed_for on consultation (on_behalf_of, sealed_at)
    where state = 'SEALED' and kind = 'LIST' and on_behalf_of is not null;
comment on table consultation is
    'One list, or a handful of numbers, that an operator has compared with one version of the register (DPR 26/2022 art. 8).';

create table consultation_file (
    consultation_id uuid not null references consultation (id),
    name text not null,
    sha256 text not null,
    bytes bigint not null,
    constraint consultation_file_key primary key (consultation_id, name)
);
comment on table consultation_file is 'A file of a consultation''s result, as it lies in the store.';

-- The foreign key is checked at the commit, so that it does not matter which row is written first.
create table consultation_receipt (
    consultation_id uuid not null,
    operator_id uuid not null,
    principal_id uuid, -- whom an outsourcer consulted for
    campaign_id uuid not null,
    input_sha256 text, -- of the list; null for a quick check
    sealed_at timestamptz not null,
    code text not null, -- 80 random bits: who knows it may see what the receipt says
    -- what is signed when somebody first asks, encrypted under a key outside the database: who may only write here gets nothing signed
    unsigned bytea,
    jws text,
    constraint consultation_receipt_key primary key (consultation_id),
    constraint consultation_receipt_code_key unique (code),
    constraint consultation_receipt_signed check ((unsigned is null) <> (jws is null)),
    constraint fk_consultation_receipt_consultation foreign key (consultation_id) references consultation (id)
        deferrable initially deferred
);
-- was the same list compared again
create index ix_consultation_receipt_list on consultation_receipt (campaign_id, input_sha256, sealed_at)
    where input_sha256 is not null;
comment on table consultation_receipt is
    'Proof that a list was compared with the register. Kept for good: the files are deleted after 30 days, the receipt stays.';

-- Obligations

create table obligation_notice (
    obligation_id uuid not null,
    step text not null,
    operator_id uuid not null references operator (id),
    announced_at timestamptz not null,
    constraint obligation_notice_key primary key (obligation_id, step)
);
comment on table obligation_notice is
    'An announcement about an obligation, so that none is sent twice. Obligations themselves are computed, never stored.';

create table obligation_watch (
    operator_id uuid primary key references operator (id),
    next_check_at timestamptz not null
);
create index ix_obligation_watch_next_check_at on obligation_watch (next_check_at);
comment on table obligation_watch is
    'When an operator''s obligations are next checked; each replica takes a row at a time (skip locked).';

create table calendar_address (
    operator_id uuid primary key references operator (id),
    secret text not null, -- encrypted
    search_key bytea not null, -- keyed digest, to find the secret again
    created_at timestamptz not null,
    constraint calendar_address_search_key_key unique (search_key)
);
comment on table calendar_address is 'The secret address of an operator''s calendar of obligations.';

-- Evidence for complaints

create table answered_complaint (
    complaint_id uuid primary key,
    stated_at timestamptz not null
);
comment on table answered_complaint is
    'A complaint that was answered: one that is published twice, under two event ids, is answered once.';

create table consultation_answers (
    consultation_id uuid not null,
    operator_id uuid not null,
    on_behalf_of uuid,
    post boolean not null,
    sealed_at timestamptz not null,
    valid_until timestamptz not null,
    head bytea storage external, -- index of the blocks, or the only block; null while it is promised and not written
    tags bigint[], -- keyed digests of the numbers of a quick check, to find the few that hold a number; null for lists
    gone_at timestamptz, -- when the answers were deleted, or found to be lost
    tried_at timestamptz, -- answers that cannot be restored do not keep others from it
    constraint consultation_answers_key primary key (consultation_id),
    constraint fk_consultation_answers_consultation foreign key (consultation_id) references consultation (id)
        deferrable initially deferred
);
-- valid at the instant of a call
create index ix_consultation_answers_operator on consultation_answers (operator_id, valid_until);
create index ix_consultation_answers_behalf on consultation_answers (on_behalf_of, valid_until) where on_behalf_of is not null;
create index ix_consultation_answers_promised on consultation_answers (tried_at nulls first, sealed_at)
    where head is null and gone_at is null;
create index ix_consultation_answers_kept on consultation_answers (sealed_at) where gone_at is null;
comment on table consultation_answers is
    'What a sealed consultation answered about each of its numbers (DPR 26/2022 art. 8 c. 5); the numbers stand only inside the encrypted columns.';

create table consultation_answer_block (
    consultation_id uuid not null,
    block int not null,
    content bytea storage external not null, -- encrypted: there is nothing to compress
    constraint consultation_answer_block_key primary key (consultation_id, block),
    constraint fk_consultation_answer_block_consultation foreign key (consultation_id)
        references consultation_answers (consultation_id)
);
comment on table consultation_answer_block is 'Some of a list''s numbers with their answers, in ascending order, encrypted.';
