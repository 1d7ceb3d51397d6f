-- obligations themselves are worked out, never stored; this is what was told, so that nothing is told twice
create table obligation_notice (
    obligation_id uuid not null,
    step text not null,
    operator_id uuid not null references operator (id),
    told_at timestamptz not null,
    constraint obligation_notice_key primary key (obligation_id, step)
);

-- who looks at which operator next: replicas take a row each (skip locked)
create table obligation_watch (
    operator_id uuid primary key references operator (id),
    look_again_at timestamptz not null
);
create index ix_obligation_watch_look_again_at on obligation_watch (look_again_at);

-- the secret of the address of an operator's calendar; encrypted, and found again by its keyed digest
create table calendar_address (
    operator_id uuid primary key references operator (id),
    secret text not null,
    search_key bytea not null,
    created_at timestamptz not null,
    constraint calendar_address_search_key_key unique (search_key)
);
-- the monthly duty asks which months were consulted in
create index ix_consultation_sealed on consultation (operator_id, sealed_at) where state = 'SEALED';
create index ix_consultation_sealed_for on consultation (on_behalf_of, sealed_at) where state = 'SEALED' and on_behalf_of is not null;
