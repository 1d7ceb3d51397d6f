-- How many complaints wait is known without counting them: over three million of them that took three seconds each time.

-- As in V26: while what was there before is counted, filing waits; who waits for long lets the others go first.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint in share row exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

comment on column complaint_day_count.dimension is
    'PRODUCT, OUTCOME, STAGE, ACCUSED (an operator, or UNDECLARED), PRINCIPAL (an operator), AREA (where the called line is: complaint_area) and CALLER (the kind of the first call''s number) by the day of the filing; HOUR and NUMBER count calls, by the day of the call.';

create or replace function count_complaints() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select kind.dimension, kind.value, (c.filed_at at time zone 'Europe/Rome')::date,
        count(*) * case tg_op when 'INSERT' then 1 else -1 end
    from counted c cross join lateral (values
        ('PRODUCT', c.product),
        ('OUTCOME', complaint_outcome(c.stage)),
        ('STAGE', c.stage),
        ('AREA', complaint_area(c.called_number)),
        ('ACCUSED', complaint_accused(c.accused_operator_id, c.accused_number)),
        ('PRINCIPAL', c.accused_principal_id::text)
    ) as kind (dimension, value)
    where kind.value is not null group by 1, 2, 3;
    return null;
end $$;

create or replace function count_moved_complaint() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select moved.dimension, moved.value, (new.filed_at at time zone 'Europe/Rome')::date, sum(moved.change)
    from (values
        ('OUTCOME', complaint_outcome(old.stage), -1),
        ('OUTCOME', complaint_outcome(new.stage), 1),
        ('STAGE', old.stage, -1),
        ('STAGE', new.stage, 1),
        ('ACCUSED', complaint_accused(old.accused_operator_id, old.accused_number), -1),
        ('ACCUSED', complaint_accused(new.accused_operator_id, new.accused_number), 1),
        ('PRINCIPAL', old.accused_principal_id::text, -1),
        ('PRINCIPAL', new.accused_principal_id::text, 1)
    ) as moved (dimension, value, change)
    where moved.value is not null group by 1, 2 having sum(moved.change) <> 0;
    return null;
end $$;

insert into complaint_day_count (dimension, value, day, complaints)
select 'STAGE', stage, (filed_at at time zone 'Europe/Rome')::date, count(*) from complaint group by 2, 3;

-- those of cases that somebody has, and of cases in which an operator is asked, without reading them
create index ix_complaint_case_stage on complaint (case_id, stage) include (filed_at, id) where case_id is not null;
create index ix_complaint_principal_stage on complaint (principal_case_id, stage) include (filed_at, id, case_id)
    where principal_case_id is not null;
