-- How the act of a decision was served on the operator that it is about, one row for each time that this was tried.

-- the key to the case waits for those who write cases: nobody waits behind it for long
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file in share row exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

create table act_notification (
    id uuid primary key,
    -- cascade: the release before this one deletes old cases, and knows no notifications
    case_id uuid not null constraint fk_act_notification_case references case_file on delete cascade,
    way text not null,
    address text, -- encrypted
    signed boolean not null,
    stage text not null,
    begun_at timestamptz not null,
    begun_by text not null,
    begun_by_name text, -- encrypted
    sent_at timestamptz,
    accepted_at timestamptz,
    ended_at timestamptz,
    reason text,
    served_on date,
    note text, -- encrypted
    constraint act_notification_check check ((way = 'CERTIFIED_MAIL') = (address is not null))
);
create index ix_act_notification_case on act_notification (case_id, begun_at);
comment on table act_notification is
    'That the act of a decision was served, or is being served: by certified mail, whose receipts tell the stage, or by hand, as an official has noted.';
comment on column act_notification.signed is 'A file that was signed elsewhere was sent, and not the copy that this service prints.';
comment on column act_notification.ended_at is 'When certified mail says that it was delivered, or was not; null before, and of what an official has noted.';
comment on column act_notification.served_on is 'The day that an official has noted; null for certified mail, whose receipt says it.';

create table signed_act (
    case_id uuid not null constraint signed_act_key primary key
        constraint fk_signed_act_case references case_file on delete cascade,
    format text not null,
    bytes bigint not null,
    content bytea not null, -- encrypted
    added_at timestamptz not null,
    added_by text not null,
    added_by_name text -- encrypted
);
comment on table signed_act is 'The act of a decision as it was signed elsewhere, which is then what is sent; one for each case, the newest.';
