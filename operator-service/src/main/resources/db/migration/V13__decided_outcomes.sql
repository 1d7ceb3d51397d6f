-- Expand: what the regulator's cases decided, beside what they ask of the registration: who was fined pays a surcharge.

-- As in V12: nobody waits behind a wait for the lock.
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
    add column code text,
    add column outcome text,
    add column measures text[];
comment on column operator_case_measure.measures is
    'What was decided, whether or not the regulator has ended it since; a fine among it is what a surcharge stands on. Null, as code and outcome are, of a case of which complaint-service''s release before has told: they come with the next comparison.';
