-- A complaint is answered in every round in which it is asked about, and again when more is known about its calls.

alter table answered_complaint
    alter column stated_at set default now(),
    add column round int not null default 1, -- the last one that was answered
    add column statement bigint not null default 1, -- how many statements were made, which is the version of the last one
    add column digest bytea, -- of what the last one said; null for those from before this column
    add column question text, -- encrypted; null when it is not checked any more
    add column first_call_at timestamptz,
    add column last_call_at timestamptz,
    add column checks int not null default 0,
    add column next_check_at timestamptz, -- moved ahead while a process works on the row, so that no other one does
    add column checked_until timestamptz;
create index ix_answered_complaint_next_check_at on answered_complaint (next_check_at) where next_check_at is not null;
create index ix_answered_complaint_last_call_at on answered_complaint (last_call_at) where next_check_at is not null;
comment on table answered_complaint is
    'A complaint that was answered: up to which round, what was said last, and when it is checked whether more is known.';
