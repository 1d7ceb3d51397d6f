-- Expand: what the courts have left of the decisions in operator_case_measure. The release before acts on decisions alone.

-- No foreign key: what is said of an appeal may arrive before the decision.
create table operator_case_standing (
    case_id uuid not null constraint operator_case_standing_key primary key,
    operator_id uuid not null,
    version bigint not null,
    effect text not null,
    measures text[] not null,
    pending boolean not null,
    changed_at timestamptz not null,
    epoch int not null default 0,
    sequence bigint not null default 0,
    replica_key bigint not null generated always as
        (('x' || substr(replace(case_id::text, '-', ''), 18, 15))::bit(60)::bigint) stored
);
create index ix_operator_case_standing_replica_key on operator_case_standing (replica_key);
comment on table operator_case_standing is
    'What holds of a decision that was appealed against; a decision without a row holds as it was made.';
comment on column operator_case_standing.version is 'That of the newest event about an appeal of the case: an older one changes nothing.';
comment on column operator_case_standing.measures is
    'Those of the decision that have effect now: what else it asks of the operator, a suspension or a surcharge, it does not ask for.';
comment on column operator_case_standing.epoch is
    'The epoch and, with sequence, the number in complaint-service''s stream of the fact that last changed the row.';
