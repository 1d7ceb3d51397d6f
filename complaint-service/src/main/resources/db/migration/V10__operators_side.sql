-- The operator's side of a case: what it replies itself, and the extension that it asks for; and what reporters think of how they were treated.

-- The foreign keys below lock both tables, and other transactions take them in an order of their own. So there are both locks, or none: who
-- has waited for half a second gives back what it has, and no transaction ends by a deadlock.
set local lock_timeout = '500ms';
do $$
begin
    loop
        begin
            lock table case_file, complaint in share row exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;
set local lock_timeout to default;

-- the release before this one deletes cases and complaints without knowing of these
create table case_reply (
    case_id uuid not null constraint fk_case_reply_case references case_file on delete cascade,
    version bigint not null,
    replied_at timestamptz not null,
    replied_by text not null,
    replied_by_name text, -- encrypted
    late boolean not null,
    public_part text not null, -- encrypted
    official_part text, -- encrypted
    constraint case_reply_key primary key (case_id, version)
);
comment on table case_reply is
    'What an operator replied itself to a request for information, by the step of the case that it made; rows are only ever added.';
comment on column case_reply.public_part is 'For everybody who complained, too.';
comment on column case_reply.official_part is 'For the authority alone; null when the operator wrote nothing for it alone.';

create table case_extension (
    case_id uuid not null constraint fk_case_extension_case references case_file on delete cascade,
    question bigint not null,
    due_on date not null,
    requested_at timestamptz not null,
    requested_by text not null,
    requested_by_name text, -- encrypted
    reason text not null, -- encrypted
    granted boolean,
    answered_at timestamptz,
    answered_by text,
    answered_by_name text, -- encrypted
    extended_to date,
    answer text, -- encrypted
    constraint case_extension_key primary key (case_id, question),
    constraint case_extension_answered_check check ((granted is null) = (answered_at is null))
);
comment on table case_extension is 'An operator''s request for more time to reply, at most one for each request for information.';
comment on column case_extension.question is 'The step of the case that asked for the information.';
comment on column case_extension.due_on is 'The last day to reply when more time was asked for.';
comment on column case_extension.granted is 'Null until an official has answered.';

create table complaint_opinion (
    complaint_id uuid not null constraint fk_complaint_opinion_complaint references complaint on delete cascade,
    clear smallint not null constraint complaint_opinion_clear_check check (clear between 1 and 5),
    quick smallint not null constraint complaint_opinion_quick_check check (quick between 1 and 5),
    words text, -- encrypted
    given_at timestamptz not null,
    changed_at timestamptz not null,
    constraint complaint_opinion_key primary key (complaint_id)
);
create index ix_complaint_opinion_given_at on complaint_opinion (given_at);
comment on table complaint_opinion is 'What a reporter thinks, at the end of a complaint, of how it was treated: 1 to 5.';
