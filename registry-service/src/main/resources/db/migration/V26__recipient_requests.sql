-- Expand: which operators had an answer about a number, as its holder asked. The release before does not know the table.

create table recipient_request (
    id uuid not null,
    opposition_id uuid not null, -- no foreign key: making one waits for every write to the register, and writes wait behind it
    state text not null,
    sealed_from timestamptz not null,
    sealed_before timestamptz not null,
    asked_at timestamptz not null,
    ask_again_at timestamptz,
    answered_at timestamptz,
    answer text, -- encrypted
    version bigint not null,
    constraint recipient_request_key primary key (id),
    -- one of each number: a later one takes its place
    constraint recipient_request_opposition_key unique (opposition_id),
    constraint recipient_request_answered check ((answered_at is null) = (answer is null)),
    constraint recipient_request_asked check ((ask_again_at is null) = (state = 'ANSWERED'))
);
-- nearly empty at any time
create index ix_recipient_request_ask_again_at on recipient_request (ask_again_at) where ask_again_at is not null;
create index ix_recipient_request_asked_at on recipient_request (asked_at);
comment on table recipient_request is
    'That the holder of a number, or who manages it by its code, asked which operators had an answer about it, with what operator-service says. Deleted after 30 days, and with the opposition';
comment on column recipient_request.sealed_from is
    'When the time of who asked began: consultations before it concern somebody else. Where another one holds the number since, the request is as good as none';
comment on column recipient_request.version is 'How often operator-service was asked';
