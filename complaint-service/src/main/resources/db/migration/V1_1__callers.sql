-- What operator-service told us, as far as the caller look-up needs it. Each row has the version of the fact it shows;
-- there are no foreign keys between them, because a mandate may arrive before its operator.

create table known_operator (
    operator_id uuid primary key,
    version bigint not null,
    name text not null,
    seat text not null,
    contact text not null,
    calls_for_others boolean not null,
    state text not null,
    since timestamptz not null
);

create table declared_number (
    declaration_id uuid primary key,
    version bigint not null,
    number bigint not null,
    operator_id uuid not null,
    declared_from timestamptz not null,
    declared_until timestamptz
);
create index ix_declared_number_number on declared_number (number);

create table mandate (
    mandate_id uuid primary key,
    version bigint not null,
    outsourcer_id uuid not null,
    principal_id uuid not null,
    valid_from date not null,
    valid_until date -- last day included
);

create table mandate_number (
    mandate_id uuid not null constraint fk_mandate_number_mandate references mandate,
    number bigint not null,
    constraint mandate_number_key primary key (mandate_id, number)
);
create index ix_mandate_number_number on mandate_number (number);
