-- What the regulator's cases ask of operators becomes a copy that can be built from a snapshot, compared with complaint-service's and repaired.

-- Rows are few, one for each decided case, so that writing them again for replica_key takes no time; but nobody waits behind a wait for it.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table operator_case_measure in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table operator_case_measure
    add column announced_measure text,
    add column announced_at timestamptz,
    add column epoch int not null default 0,
    add column sequence bigint not null default 0,
    add column absent_since timestamptz,
    add column predates_copy boolean not null default true,
    add column replica_key bigint not null generated always as
        (('x' || substr(replace(case_id::text, '-', ''), 18, 15))::bit(60)::bigint) stored;
-- true only of the rows that are there now
alter table operator_case_measure alter column predates_copy set default false;
create index ix_operator_case_measure_replica_key on operator_case_measure (replica_key);
comment on column operator_case_measure.announced_measure is
    'What the case had said of a measure that the regulator has ended itself, and so is REINSTATEMENT here; with announced_at, what is compared with complaint-service. Null otherwise, and of what was ended before this column.';
comment on column operator_case_measure.epoch is
    'The epoch and, with sequence, the number in complaint-service''s stream of the fact that last changed the row; 0 for one from before they were kept.';
comment on column operator_case_measure.absent_since is
    'When a snapshot did not have it: from then on it asks for nothing, unless it predates the copy. Nobody is reinstated by that. Null while complaint-service has it.';
comment on column operator_case_measure.predates_copy is
    'Whether it is from before these columns: retention in complaint-service may have deleted the case before what was announced of it was kept there, so the row asks for what it said also while absent.';
