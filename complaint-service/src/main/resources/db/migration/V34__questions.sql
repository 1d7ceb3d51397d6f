-- Expand: what the authority asks reporters about their complaints. A release before this one neither shows nor asks anything.

-- As in V12: nobody waits behind a wait for the lock, which the foreign key takes.
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

create table complaint_question (
    id uuid not null constraint complaint_question_key primary key,
    -- cascade: the release before this one deletes complaints without knowing their questions
    complaint_id uuid not null constraint fk_complaint_question_complaint references complaint on delete cascade,
    text text not null, -- encrypted
    asked_by text not null,
    asked_at timestamptz not null,
    answer_by date not null
);
create index ix_complaint_question_complaint on complaint_question (complaint_id);
comment on table complaint_question is
    'What officials have asked the reporter of a complaint; rows are only ever added, and the answer is the next row of complaint_message.';
