-- Expand: each step of a case with a digest of what was done until then. A release before this one writes none, and reads none.

-- Nobody waits behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_step in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table case_step add column digest text; -- encrypted
comment on column case_step.digest is
    'SHA-256, in hexadecimal, over this step and the digest of the step before it. Null in a row of a release before this one; the next row with a digest is over it too.';
