-- a declaration is a range of numbers; a single number is a range of one, and a short code its own digits
alter table calling_number rename column number to first_number;
alter table calling_number add column last_number bigint;
alter table calling_number add column kind text not null default 'SINGLE';
alter table calling_number add column state text not null default 'DECLARED';
alter table calling_number add column claimed_at timestamptz;
alter table calling_number alter column declared_from drop not null; -- null: never had effect
update calling_number set
    last_number = first_number,
    claimed_at = declared_from,
    kind = case
        when first_number::text like '390843%' then 'STATISTICS_0843'
        when first_number::text like '390844%' then 'MARKET_0844'
        else 'SINGLE' end,
    state = case when withdrawn_at is null then 'DECLARED' else 'WITHDRAWN' end;
alter table calling_number alter column last_number set not null;
alter table calling_number alter column claimed_at set not null;
alter table calling_number alter column kind drop default;
alter table calling_number alter column state drop default;
alter table calling_number add column numbers int8range
    generated always as (int8range(first_number, last_number, '[]')) stored not null;

-- one declarant at a time: a race that went past the service would end here
drop index calling_number_declared_key;
drop index ix_calling_number_number;
drop index ix_calling_number_operator_id;
alter table calling_number add constraint calling_number_declared_key
    exclude using gist (numbers with &&) where (state = 'DECLARED');
create index ix_calling_number_numbers on calling_number using gist (numbers);
create index ix_calling_number_operator_id on calling_number (operator_id, first_number, id);

-- two who say that the same numbers are theirs; the challenger's declaration has no effect while this is open
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
    reason text, -- null where nobody had to decide: one side gave up
    settled_by text,
    version bigint not null
);
create index ix_calling_number_conflict_holder on calling_number_conflict (holder_declaration_id) where closed_at is null;
create index ix_calling_number_conflict_challenger on calling_number_conflict (challenger_declaration_id)
    where closed_at is null;
create index ix_calling_number_conflict_open on calling_number_conflict (id) where closed_at is null;

-- a file of declarations that came, and what became of its lines
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

-- either side proposes, the other accepts
alter table mandate add column proposed_by uuid references operator (id);
update mandate set proposed_by = principal_id;
alter table mandate alter column proposed_by set not null;

-- a campaign is for calls or for post, for oneself or for a principal; it opens on a live consultation
alter table campaign add column medium text not null default 'TELEPHONE';
alter table campaign alter column medium drop default;
alter table campaign add column principal_id uuid references operator (id);
alter table campaign add column state text not null default 'PLANNED';
alter table campaign alter column state drop default;
alter table campaign add column opened_at timestamptz;
alter table campaign add column opened_with uuid; -- the consultation it opened on
alter table campaign add column closed_at timestamptz;
alter table campaign add column version bigint not null default 0;
create index ix_campaign_open on campaign (operator_id) where state = 'OPEN';
