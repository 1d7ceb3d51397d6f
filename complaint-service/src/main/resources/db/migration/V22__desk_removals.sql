-- Expand: attachments that the desk removes. Beside desk_act, not in it: the release before this one reads every row there, and does not know such an act.

-- As in V10: the foreign key below locks this table, and who has waited for half a second lets those who write go first.
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

create table desk_removal (
    id uuid not null constraint desk_removal_key primary key,
    -- cascade: the release before this one deletes old complaints, and knows no removals
    complaint_id uuid not null constraint fk_desk_removal_complaint references complaint on delete cascade,
    channel text not null,
    received_at timestamptz not null,
    evidence_reference text not null, -- encrypted
    attachment_type text not null,
    attachment_bytes bigint not null,
    attachment_added_at timestamptz not null,
    done_at timestamptz not null,
    done_by text not null
);
create index ix_desk_removal_complaint on desk_removal (complaint_id);
comment on table desk_removal is
    'A registrar has removed an attachment from a complaint that came to the desk: which one, how the request came, and which registrar it was; rows are only ever added.';
comment on column desk_removal.evidence_reference is 'Where the letter, the message or the recording is kept.';
