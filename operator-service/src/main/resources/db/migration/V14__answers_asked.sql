-- Expand: what the register asks about one number at a time. The release before leaves the table empty, and registry-service asks again.

create table answers_asked (
    request_id uuid not null,
    round bigint not null,
    number text not null, -- encrypted
    sealed_from timestamptz not null,
    sealed_before timestamptz not null,
    asked_at timestamptz not null,
    next_at timestamptz not null,
    attempt int not null default 0,
    constraint answers_asked_key primary key (request_id)
);
create index ix_answers_asked_next_at on answers_asked (next_at);
comment on table answers_asked is
    'A question of registry-service that is not answered yet: which operators had an answer about a number in a consultation. Deleted with the answer.';
comment on column answers_asked.round is 'How often the register has asked it';
comment on column answers_asked.next_at is 'When it may be taken: while one process works on it, until when it has it';
comment on column answers_asked.attempt is 'Counts the processes that took it: only the latest may answer';
