-- The regulator's list of complaints by principal.

-- As in V12: who has waited for half a second lets those who write go first.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint in share mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- in the order of the list
create index ix_complaint_principal on complaint (accused_principal_id, filed_at desc, id desc) where accused_principal_id is not null;
