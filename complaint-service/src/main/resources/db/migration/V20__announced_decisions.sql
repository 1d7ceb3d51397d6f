-- What this service has announced of decided cases, as operator-service's copy is built from it and compared with it.

-- No foreign key to the case: the decision is known as long as operator-service acts on it, the case as long as its complaints.
create table announced_decision (
    case_id uuid not null constraint announced_decision_key primary key,
    operator_id uuid not null,
    measure text not null,
    reason text not null,
    decided_at timestamptz not null,
    replica_key bigint not null generated always as
        (('x' || substr(replace(case_id::text, '-', ''), 18, 15))::bit(60)::bigint) stored
);
create index ix_announced_decision_replica_key on announced_decision (replica_key);
comment on table announced_decision is
    'What the event about a decided case has said: about which operator, and what is asked of its registration. Nothing about who complained. What a release before this one has announced is added by the service, since only it can read the decision.';
