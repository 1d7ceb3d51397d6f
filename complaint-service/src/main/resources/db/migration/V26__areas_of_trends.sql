-- Complaints are counted by where the called line is, too.

-- While what was there before is counted, filing waits; who waits for long lets the others go first.
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
    'PRODUCT, OUTCOME, ACCUSED (an operator, or UNDECLARED), PRINCIPAL (an operator), AREA (where the called line is: complaint_area) and CALLER (the kind of the first call''s number) by the day of the filing; HOUR and NUMBER count calls, by the day of the call.';

-- Which region the first digits are of, the service knows: here is no list of area codes that could grow old.
create function complaint_area(called_number bigint) returns text language sql immutable as $$
    select case
        when called_number::text like '390%' then left(called_number::text, 6)
        when called_number::text like '393%' then 'MOBILE'
        else 'OTHER'
    end
$$;

create or replace function count_complaints() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select kind.dimension, kind.value, (c.filed_at at time zone 'Europe/Rome')::date,
        count(*) * case tg_op when 'INSERT' then 1 else -1 end
    from counted c cross join lateral (values
        ('PRODUCT', c.product),
        ('OUTCOME', complaint_outcome(c.stage)),
        ('AREA', complaint_area(c.called_number)),
        ('ACCUSED', complaint_accused(c.accused_operator_id, c.accused_number)),
        ('PRINCIPAL', c.accused_principal_id::text)
    ) as kind (dimension, value)
    where kind.value is not null group by 1, 2, 3;
    return null;
end $$;

insert into complaint_day_count (dimension, value, day, complaints)
select 'AREA', complaint_area(called_number), (filed_at at time zone 'Europe/Rome')::date, count(*)
from complaint group by 2, 3;
