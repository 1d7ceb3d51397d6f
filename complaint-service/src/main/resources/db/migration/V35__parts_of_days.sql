-- Expand: calls of which the reporter knows only the part of the day. A release before this one takes each for a call at the beginning of that part.

-- As in V12: nobody waits behind a wait for the lock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint_call in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table complaint_call
    add column part_of_day text,
    add column latest_at timestamptz;
-- what was there before has neither: it need not be read for that
alter table complaint_call
    add constraint complaint_call_latest_at_check check (
        (part_of_day is null) = (latest_at is null) and (latest_at is null or latest_at >= called_at)) not valid;
comment on column complaint_call.called_at is
    'When it came; where part_of_day is not null, the beginning of that part, and so no time at which anybody says that it came.';
comment on column complaint_call.part_of_day is
    'NIGHT, MORNING, AFTERNOON or EVENING of the day of called_at in Rome, where the reporter knows no more; null where called_at is the time.';
comment on column complaint_call.latest_at is
    'The latest instant at which it can have come, where only part_of_day is known: the end of that part, or when the reporter told of it.';

comment on column complaint_day_count.dimension is
    'PRODUCT, OUTCOME, ACCUSED (an operator, or UNDECLARED), PRINCIPAL (an operator), AREA (where the called line is: complaint_area) and CALLER (the kind of the first call''s number) by the day of the filing; HOUR, PART (of the day, of calls whose hour is not known) and NUMBER count calls, by the day of the call.';

create or replace function count_calls() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select kind.dimension, kind.value, kind.day, count(*) * case tg_op when 'INSERT' then 1 else -1 end
    from counted k join complaint c on c.id = k.complaint_id
    cross join lateral (select k.called_at at time zone 'Europe/Rome' as called) local
    cross join lateral (values
        ('HOUR', case when k.part_of_day is null then to_char(local.called, 'HH24') end, local.called::date),
        ('PART', k.part_of_day, local.called::date),
        ('NUMBER', k.caller_number::text, local.called::date),
        ('CALLER',
            case when k.position = 0 then coalesce(k.caller_kind, case when k.number_unknown then 'NOT_KNOWN' else 'WITHHELD' end) end,
            (c.filed_at at time zone 'Europe/Rome')::date)
    ) as kind (dimension, value, day)
    where kind.value is not null group by 1, 2, 3;
    return null;
end $$;
