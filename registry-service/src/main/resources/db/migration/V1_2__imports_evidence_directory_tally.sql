-- files that came from an earlier register
create table carried_over_import (
    id uuid not null,
    imported_by text not null,
    imported_at timestamptz not null,
    effective_from timestamptz not null,
    sha256 text not null,
    received bigint not null,
    recorded bigint not null,
    already_present bigint not null,
    invalid_lines bigint not null,
    constraint carried_over_import_key primary key (id)
);

-- complaints for which the register stated what it knows
create table evidence_statement (
    complaint_id uuid not null,
    stated_at timestamptz not null,
    constraint evidence_statement_key primary key (complaint_id)
);

-- who the operators are, copied from their events
create table directory_operator (
    operator_id uuid not null,
    name text not null,
    state text not null,
    version bigint not null,
    constraint directory_operator_key primary key (operator_id)
);

-- counts; every change adds rows, a job adds them up
create table tally (
    id bigint not null generated always as identity,
    measure text not null,
    day date not null,
    line_kind text not null,
    amount bigint not null,
    constraint tally_key primary key (id)
);
