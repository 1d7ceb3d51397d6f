-- The regulator's desk: its queue by index, and how many complaints of each kind there are on each day.

-- Those who write meanwhile take these tables in their own order: a filing the complaint before its calls, the retention of the release
-- before this one the calls before the complaint. So there are all locks before the first index, or none: who has waited for half a second
-- gives back what it has, and no transaction ends by a deadlock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file, complaint, complaint_call in share row exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

create index ix_case_file_queue on case_file (opened_at desc, id desc) where ended_at is null;
create index ix_case_file_assignee on case_file (assignee, opened_at desc, id desc) where ended_at is null;
create index ix_case_file_stage on case_file (stage, opened_at desc, id desc);
-- a case of a hundred thousand complaints is counted without reading them
create index ix_complaint_case_grade on complaint (case_id, grade) where case_id is not null;
create index ix_complaint_assessment on complaint (assessment, filed_at desc, id desc);

create table complaint_day_count (
    dimension text not null,
    value text not null,
    day date not null,
    complaints bigint not null,
    constraint complaint_day_count_key primary key (dimension, day, value)
);
comment on table complaint_day_count is
    'How many complaints, or calls, of one kind there are of one day in Rome, without what complaint_count_change still says. Follows the complaints: what is deleted there counts no more here.';
comment on column complaint_day_count.dimension is
    'PRODUCT, OUTCOME, ACCUSED (an operator, or UNDECLARED) and CALLER (the kind of the first call''s number) by the day of the filing; HOUR and NUMBER count calls, by the day of the call.';

-- of one number on some days
create index ix_complaint_day_count_number on complaint_day_count (value, day) where dimension = 'NUMBER';

create table complaint_number_total (
    value text not null,
    calls bigint not null,
    constraint complaint_number_total_key primary key (value)
);
create index ix_complaint_number_total_calls on complaint_number_total (calls desc, value);
comment on table complaint_number_total is
    'How many calls of each number are reported on all days, as far as complaint_day_count has added them up. Nobody is reported more often on some days than on all: so millions of numbers need not be looked at for a ranking.';

create table complaint_count_change (
    dimension text not null,
    value text not null,
    day date not null,
    change bigint not null
);
comment on table complaint_count_change is
    'What complaint_day_count has yet to add up. Rows are only ever added and taken away: two hundred people who complain in one second do not wait for one row of today.';

create function complaint_outcome(stage text) returns text language sql immutable as $$
    select case when stage like 'CLOSED\_%' then substr(stage, 8) when stage = 'WITHDRAWN' then stage else 'OPEN' end
$$;

create function complaint_accused(operator_id uuid, number bigint) returns text language sql immutable as $$
    select coalesce(operator_id::text, case when number is not null then 'UNDECLARED' end)
$$;

-- By triggers: a release before this one counts too, and so does what is deleted by hand.
create function count_complaints() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select kind.dimension, kind.value, (c.filed_at at time zone 'Europe/Rome')::date,
        count(*) * case tg_op when 'INSERT' then 1 else -1 end
    from counted c cross join lateral (values
        ('PRODUCT', c.product),
        ('OUTCOME', complaint_outcome(c.stage)),
        ('ACCUSED', complaint_accused(c.accused_operator_id, c.accused_number))
    ) as kind (dimension, value)
    where kind.value is not null group by 1, 2, 3;
    return null;
end $$;

create function count_moved_complaint() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select moved.dimension, moved.value, (new.filed_at at time zone 'Europe/Rome')::date, sum(moved.change)
    from (values
        ('OUTCOME', complaint_outcome(old.stage), -1),
        ('OUTCOME', complaint_outcome(new.stage), 1),
        ('ACCUSED', complaint_accused(old.accused_operator_id, old.accused_number), -1),
        ('ACCUSED', complaint_accused(new.accused_operator_id, new.accused_number), 1)
    ) as moved (dimension, value, change)
    where moved.value is not null group by 1, 2 having sum(moved.change) <> 0;
    return null;
end $$;

-- a complaint goes after its calls
create function count_calls() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select kind.dimension, kind.value, kind.day, count(*) * case tg_op when 'INSERT' then 1 else -1 end
    from counted k join complaint c on c.id = k.complaint_id
    cross join lateral (select k.called_at at time zone 'Europe/Rome' as called) local
    cross join lateral (values
        ('HOUR', to_char(local.called, 'HH24'), local.called::date),
        ('NUMBER', k.caller_number::text, local.called::date),
        ('CALLER',
            case when k.position = 0 then coalesce(k.caller_kind, case when k.number_unknown then 'NOT_KNOWN' else 'WITHHELD' end) end,
            (c.filed_at at time zone 'Europe/Rome')::date)
    ) as kind (dimension, value, day)
    where kind.value is not null group by 1, 2, 3;
    return null;
end $$;

create trigger count_filed after insert on complaint referencing new table as counted
    for each statement execute function count_complaints();
create trigger count_gone after delete on complaint referencing old table as counted
    for each statement execute function count_complaints();
create trigger count_moved after update on complaint for each row
    when (old.stage <> new.stage or old.accused_operator_id is distinct from new.accused_operator_id
        or old.accused_number is distinct from new.accused_number)
    execute function count_moved_complaint();
create trigger count_reported after insert on complaint_call referencing new table as counted
    for each statement execute function count_calls();
create trigger count_unreported after delete on complaint_call referencing old table as counted
    for each statement execute function count_calls();

-- what was there before: while it is counted, filing waits
insert into complaint_day_count (dimension, value, day, complaints)
select kind.dimension, kind.value, (c.filed_at at time zone 'Europe/Rome')::date, count(*)
from complaint c cross join lateral (values
    ('PRODUCT', c.product),
    ('OUTCOME', complaint_outcome(c.stage)),
    ('ACCUSED', complaint_accused(c.accused_operator_id, c.accused_number))
) as kind (dimension, value)
where kind.value is not null group by 1, 2, 3;

insert into complaint_day_count (dimension, value, day, complaints)
select kind.dimension, kind.value, kind.day, count(*)
from complaint_call k join complaint c on c.id = k.complaint_id
cross join lateral (select k.called_at at time zone 'Europe/Rome' as called) local
cross join lateral (values
    ('HOUR', to_char(local.called, 'HH24'), local.called::date),
    ('NUMBER', k.caller_number::text, local.called::date),
    ('CALLER',
        case when k.position = 0 then coalesce(k.caller_kind, case when k.number_unknown then 'NOT_KNOWN' else 'WITHHELD' end) end,
        (c.filed_at at time zone 'Europe/Rome')::date)
) as kind (dimension, value, day)
where kind.value is not null group by 1, 2, 3;

insert into complaint_number_total (value, calls)
select value, sum(complaints) from complaint_day_count where dimension = 'NUMBER' group by value;
