-- The principal that a call was made for (L. 5/2018 art. 1 c. 11): complaints accuse it beside who called, and gather into a case about it, too.

-- As in V12: all locks before the first change, or none, because other transactions take the tables in an order of their own.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file, complaint in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- In columns of their own: the release before this one neither lets complaints against an operator that calls join a case about a principal, nor
-- marks complaints as followed that it does not see.
alter table case_file
    add column principal_id uuid,
    add column principal_behind boolean not null default false;
alter table case_file
    add constraint case_file_principal_check check (principal_id is null or num_nonnulls(operator_id, caller_number) = 0) not valid;
create index ix_case_file_principal on case_file (principal_id, opened_at desc) where principal_id is not null;
create index ix_case_file_party on case_file ((coalesce(operator_id, principal_id)), opened_at desc);
create index ix_case_file_principal_behind on case_file (id) where principal_behind;
comment on column case_file.principal_id is
    'The operator for which others called, where the case is about it; then there is neither operator_id nor caller_number.';
comment on column case_file.principal_behind is 'As complaints_behind, of a case about a principal.';

alter table complaint
    add column accused_principal_id uuid,
    add column principal_name text,
    add column principal_grade text,
    add column principal_case_id uuid;
-- the release before this one deletes old cases, and does not know who is part of those about a principal
alter table complaint
    add constraint fk_complaint_principal_case foreign key (principal_case_id) references case_file on delete set null not valid;
-- none of the rows that are there belongs into these: each is one look at the table
create index ix_complaint_accused_principal on complaint (accused_principal_id, filed_at)
    where accused_principal_id is not null and principal_case_id is null;
create index ix_complaint_principal_case on complaint (principal_case_id, filed_at desc, id desc) where principal_case_id is not null;
create index ix_complaint_principal_grade on complaint (principal_case_id, principal_grade) where principal_case_id is not null;
create index ix_complaint_case_principal on complaint (case_id, accused_principal_id, principal_case_id)
    where case_id is not null and accused_principal_id is not null;
create index ix_complaint_principal_case_operator on complaint (principal_case_id, accused_operator_id, case_id)
    where principal_case_id is not null and accused_operator_id is not null;
comment on column complaint.accused_principal_id is
    'The operator for which the call was made, as far as the mandates of that day say so; null where they name none or several.';
comment on column complaint.principal_grade is 'How strong the evidence against the principal is: B or C; null where there is none.';
comment on column complaint.principal_case_id is 'The case about the principal, beside case_id, which is about who called.';

create table principal_choice (
    complaint_id uuid not null constraint fk_principal_choice_complaint references complaint on delete cascade,
    principal_id uuid not null,
    chosen_by text not null,
    chosen_at timestamptz not null,
    constraint principal_choice_key primary key (complaint_id)
);
comment on table principal_choice is
    'For which of several principals a call was made, as an official has chosen. It counts as long as the mandates of that day name that one.';

comment on column complaint_day_count.dimension is
    'PRODUCT, OUTCOME, ACCUSED (an operator, or UNDECLARED), PRINCIPAL (an operator) and CALLER (the kind of the first call''s number) by the day of the filing; HOUR and NUMBER count calls, by the day of the call.';

create or replace function count_complaints() returns trigger language plpgsql as $$
begin
    insert into complaint_count_change (dimension, value, day, change)
    select kind.dimension, kind.value, (c.filed_at at time zone 'Europe/Rome')::date,
        count(*) * case tg_op when 'INSERT' then 1 else -1 end
    from counted c cross join lateral (values
        ('PRODUCT', c.product),
        ('OUTCOME', complaint_outcome(c.stage)),
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
        ('ACCUSED', complaint_accused(old.accused_operator_id, old.accused_number), -1),
        ('ACCUSED', complaint_accused(new.accused_operator_id, new.accused_number), 1),
        ('PRINCIPAL', old.accused_principal_id::text, -1),
        ('PRINCIPAL', new.accused_principal_id::text, 1)
    ) as moved (dimension, value, change)
    where moved.value is not null group by 1, 2 having sum(moved.change) <> 0;
    return null;
end $$;

drop trigger count_moved on complaint;
create trigger count_moved after update on complaint for each row
    when (old.stage <> new.stage or old.accused_operator_id is distinct from new.accused_operator_id
        or old.accused_number is distinct from new.accused_number
        or old.accused_principal_id is distinct from new.accused_principal_id)
    execute function count_moved_complaint();
