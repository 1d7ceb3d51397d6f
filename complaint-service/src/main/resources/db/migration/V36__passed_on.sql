-- Expand: the authority that a complaint outside the scope was passed on to. A release before this one does not know it: it closes as outside the scope, and
-- nobody is told to whom.

-- As in V12: nobody waits behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table complaint add column passed_on_to text;
comment on column complaint.passed_on_to is
    'AGCOM, AGCM or POSTAL_POLICE where an official has passed it on when it was closed as outside the scope; null otherwise.';

-- the list of what one authority was given; none of the rows that are there belongs into it: one look at the table
create index ix_complaint_passed_on on complaint (passed_on_to, filed_at desc, id desc) where passed_on_to is not null;
