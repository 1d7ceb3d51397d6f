-- Files that go with a message by certified mail, until it has left.

set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table outgoing_message in share row exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

create table message_attachment (
    -- deferred: its row comes before that of its message, so that of two who store the same message the second finds it
    message_id uuid not null constraint message_attachment_pkey primary key
        constraint fk_message_attachment_message references outgoing_message on delete cascade deferrable initially deferred,
    name text not null,
    media_type text not null,
    content bytea not null
);
-- in a lane that copies of the release before do not send: they know no files, and would send the message without
comment on column outgoing_message.lane is 'CODES, LETTERS, ACTS (with a file) or ANNOUNCEMENTS: each is sent by workers of its own';
comment on table message_attachment is
    'A file that goes with a message, deleted as soon as the message has left or is given up; content is encrypted';
