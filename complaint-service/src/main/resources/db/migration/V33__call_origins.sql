-- Expand: where calls came from, as the authority has found out (Codice art. 157), and where a hearing is. A release before this one takes evidence of
-- grade A for B, and knows no place.

-- As in V12: nobody waits behind a wait for the lock.
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

alter table complaint add column origin_confirmed boolean;
comment on column complaint.origin_confirmed is
    'True where the grade is A, which stands as B in its column; null otherwise.';create index ix_complaint_origin_confirmed on complaint (case_id) where origin_confirmed;

alter table case_file add column hearing_place text; -- encrypted
comment on column case_file.hearing_place is 'Hour and place of the hearing, as the operator reads them; null where none was said.';

-- the complaints against one operator, newest first, in the regulator's list
create index ix_complaint_operator on complaint (accused_operator_id, filed_at desc, id desc) where accused_operator_id is not null;

create table call_origin (
    complaint_id uuid not null constraint fk_call_origin_complaint references complaint on delete cascade,
    version integer not null,
    call_id uuid not null,
    result text not null constraint call_origin_result_check check (result in ('CONFIRMED', 'FALSIFIED', 'NOT_ESTABLISHED')),
    operator_id uuid,
    operator_name text,
    source text not null constraint call_origin_source_check check (source in ('NETWORK', 'OPERATOR', 'INSPECTION')),
    reference text not null, -- encrypted
    answered_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint call_origin_key primary key (complaint_id, version),
    constraint call_origin_operator_check check ((result = 'CONFIRMED') = (operator_id is not null))
);
comment on table call_origin is
    'Where calls of complaints came from, as officials have recorded it; rows are only added, and of one call the last one counts.';
