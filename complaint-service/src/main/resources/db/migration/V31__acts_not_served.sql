-- Expand: decided cases whose act has not arrived, in the regulator's list. The release before asks for none of this.

-- Who serves an act meanwhile waits until this is there, but nobody behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table act_notification in share mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- of the many attempts few end so, and the list of their cases begins with them
create index ix_act_notification_not_served on act_notification (case_id) where stage <> 'DELIVERED';
