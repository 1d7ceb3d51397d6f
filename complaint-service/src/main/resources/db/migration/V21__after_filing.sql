-- What comes to a complaint after the filing: what the desk does for somebody who reported there, and what reporters write to the authority.

-- As in V10: the foreign keys below lock this table, and who has waited for half a second lets those who write go first.
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

create table desk_act (
    id uuid not null constraint desk_act_key primary key,
    -- cascade: the release before this one deletes old complaints, and knows no acts of the desk
    complaint_id uuid not null constraint fk_desk_act_complaint references complaint on delete cascade,
    act text not null,
    channel text not null,
    received_at timestamptz,
    evidence_reference text, -- encrypted
    done_at timestamptz not null,
    done_by text not null
);
create index ix_desk_act_complaint on desk_act (complaint_id);
comment on table desk_act is
    'What a registrar has done to a complaint because its reporter asked the desk for it: how that came, and which registrar it was; rows are only ever added.';
comment on column desk_act.received_at is 'Null for an attachment, which is what came.';
comment on column desk_act.evidence_reference is 'Where the letter, the message or the recording is kept; null for an attachment.';

create table complaint_message (
    id uuid not null constraint complaint_message_key primary key,
    complaint_id uuid not null constraint fk_complaint_message_complaint references complaint on delete cascade,
    text text not null, -- encrypted
    written_at timestamptz not null
);
create index ix_complaint_message_complaint on complaint_message (complaint_id);
comment on table complaint_message is 'What a reporter has told the authority in words since the filing; rows are only ever added.';
