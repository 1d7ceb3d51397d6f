-- A complaint is answered in every round in which it is asked about, and again when the register learns better.

alter table answered_complaint
    alter column answered_at set default now(),
    add column round int not null default 1, -- the last one that was answered
    add column statement bigint not null default 1, -- how many statements were made, which is the version of the last one
    add column digest bytea, -- of what the last one said; null for those from before this column
    add column question text, -- encrypted; null when it is not checked any more
    add column called_number bigint,
    add column first_call_at timestamptz,
    add column last_call_at timestamptz,
    add column checks int not null default 0,
    add column next_check_at timestamptz, -- moved ahead while a process works on the row, so that no other one does
    add column checked_until timestamptz;
create index ix_answered_complaint_next_check_at on answered_complaint (next_check_at) where next_check_at is not null;
create index ix_answered_complaint_called_number on answered_complaint (called_number) where next_check_at is not null;
comment on table answered_complaint is
    'A complaint for which the register has stated what it knows: up to which round, what it said last, and when it checks whether it knows better.';

create index ix_answered_complaint_last_call_at on answered_complaint (last_call_at) where next_check_at is not null;

-- A trigger, because changes come one by one, in imports of thousands and out of repairs. Facts of the past are the ones that matter: an
-- import, for example, has a number in the register since a day before the call. What holds from now on concerns no call that was complained
-- about, and costs one step in an index. An import switches plans off that this needs.
create function check_statements_again() returns trigger language plpgsql
set enable_hashjoin = on set enable_seqscan = on as $$
declare
    newest_call timestamptz := (select max(last_call_at) from answered_complaint where next_check_at is not null);
begin
    if exists (select from added where valid_from <= newest_call) then
        update answered_complaint c set next_check_at = '-infinity'
        from added a
        where c.called_number = a.number and c.last_call_at >= a.valid_from and c.next_check_at is not null;
    end if;
    return null;
end $$;
create trigger check_statements_again after insert on opposition_history referencing new table as added
    for each statement execute function check_statements_again();
