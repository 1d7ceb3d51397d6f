-- Expand: complaints by week as they are published, counted once a week is over and not at every question: two readings of live counts, however much of
-- them is hidden, tell what one complaint has changed. The release before counts them itself. They are counted within minutes of the start, together with
-- the reported calls of the same week, which that release counts alone.

-- As in V12: nobody waits behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table open_call_week in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table open_call_week add column whole_counted_at timestamptz;
comment on table open_call_week is
    'A week, by its Monday in Rome, that is published, and when it was counted last. Named after the reported calls, which were all that was counted of it.';
comment on column open_call_week.counted_at is 'When its reported calls were counted last.';
comment on column open_call_week.whole_counted_at is
    'When everything that is published of it was counted last, at one instant. Not counted_at, or null, where the release before has counted the reported calls alone since: then the whole is counted again.';

create table complaint_week_count (
    -- cascade: the release before forgets weeks that are out of reach without knowing these counts
    week date not null constraint fk_complaint_week_count_week references open_call_week on delete cascade,
    dimension text not null,
    name text not null,
    complaints bigint,
    constraint complaint_week_count_key primary key (week, dimension, name),
    constraint complaint_week_count_complaints_check check (complaints >= 5)
);
comment on table complaint_week_count is
    'How many complaints of one week have one name in one dimension, as everybody may know it: null where that is hidden.';
