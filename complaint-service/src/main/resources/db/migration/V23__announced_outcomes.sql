-- Expand: what was decided, beside what it asks of the registration: operator-service tells the operator of it, and marks who was fined.

-- Nobody waits behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table announced_decision, case_step in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table announced_decision
    add column code text,
    add column outcome text,
    add column measures text[];
comment on column announced_decision.code is
    'Of the case, for people. Null, as outcome and measures are, in a row of a release before this one until the service has added them, which alone can read the decision; for good where the case is deleted.';

-- who wrote a decision before this did not know that the operator would read its words
alter table case_step add column read_by_operator boolean not null default false;
comment on column case_step.read_by_operator is
    'Whether who proposed the decision knew that the operator reads facts and reasons; false in a row of a release before this one.';
