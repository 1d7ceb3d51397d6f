-- Expand: which complaints' reporters were asked and have answered, for the list and the counts of the desk; and which questions somebody knew who
-- wrote a message. By triggers: a question or an answer that the release before takes is listed too. That release names no question in its messages.

-- As in V12: nobody waits behind a wait for the locks.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table complaint, complaint_question, complaint_message in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

alter table complaint_message add column knew_until timestamptz;
comment on column complaint_message.knew_until is
    'Who wrote it knew the questions that were asked until then, and answers no later one; null where nobody has said it: then it answers all that were asked before it.';

alter table complaint add column answer_by date, add column answered_at timestamptz;
comment on column complaint.answer_by is
    'The last day for the answer to the last question in complaint_question; null where nothing was asked. Like answered_at by triggers.';
comment on column complaint.answered_at is 'When the first message came that answers that question; null while none has.';

-- the few that were asked something before this release
update complaint c set answer_by = q.answer_by, answered_at = (
    select min(m.written_at) from complaint_message m where m.complaint_id = c.id and m.written_at > q.asked_at)
from (select distinct on (complaint_id) complaint_id, asked_at, answer_by from complaint_question
    order by complaint_id, asked_at desc, id desc) q
where q.complaint_id = c.id;

-- in the order of the list, and enough to count without a look at the complaints; of millions the few that were asked: one look at the table
create index ix_complaint_asked on complaint (stage, filed_at desc, id desc) include (answer_by, answered_at) where answer_by is not null;

-- Whoever asks or writes has locked the complaint before.
create function complaint_is_asked() returns trigger language plpgsql as $$
begin
    update complaint set answer_by = new.answer_by, answered_at = null where id = new.complaint_id;
    return null;
end $$;
create trigger is_asked after insert on complaint_question for each row execute function complaint_is_asked();

create function complaint_is_answered() returns trigger language plpgsql as $$
begin
    update complaint set answered_at = new.written_at
    where id = new.complaint_id and answer_by is not null and answered_at is null
        and new.written_at > (select max(asked_at) from complaint_question where complaint_id = new.complaint_id)
        and (new.knew_until is null
            or new.knew_until >= (select max(asked_at) from complaint_question where complaint_id = new.complaint_id));
    return null;
end $$;
create trigger is_answered after insert on complaint_message for each row execute function complaint_is_answered();
