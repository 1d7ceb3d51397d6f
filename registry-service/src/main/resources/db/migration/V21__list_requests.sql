-- ---- what is asked for many numbers of an organisation at once: renewals, withdrawals, and that these are undone ----------------

-- Not in number_list: the release before reads every row there, and would register the numbers of one that says otherwise.
create table list_request (
    id uuid not null,
    kind text not null,
    state text not null,
    holder_id uuid not null,
    entered_by text not null, -- subject
    entered_by_name text, -- encrypted
    entered_at timestamptz not null,
    delegation_id uuid,
    content text not null, -- encrypted
    content_key bytea not null, -- keyed digest
    outcomes text not null,
    lines int not null,
    done int not null,
    sent_at timestamptz,
    evidence_reference text, -- encrypted
    evidence_channel text,
    proposed_at timestamptz,
    proposed_by text,
    decided_at timestamptz,
    decided_by text,
    reason text, -- encrypted
    closed_at timestamptz,
    version bigint not null,
    constraint list_request_key primary key (id),
    -- cascade: the release before deletes people of whom nothing is left, and knows no such requests
    constraint fk_list_request_holder foreign key (holder_id) references desk_holder (id) on delete cascade,
    constraint list_request_second_person check (proposed_by <> entered_by and decided_by <> entered_by and decided_by <> proposed_by),
    constraint list_request_proposal check ((proposed_at is null) = (proposed_by is null)),
    constraint list_request_decision check ((decided_at is null) = (decided_by is null)),
    constraint list_request_closed check ((closed_at is null) = (state in ('ENTERED', 'WAITING', 'PROPOSED', 'RUNNING')))
);
-- nearly empty at any time
create index ix_list_request_open on list_request (id) where closed_at is null;
-- the same twice is one, as long as nothing has come of it
create unique index list_request_open_content_key on list_request (holder_id, kind, content_key) where closed_at is null;
create index ix_list_request_entered_by on list_request (entered_by);
create index ix_list_request_holder_id on list_request (holder_id, id desc);
create index ix_list_request_closed_at on list_request (closed_at) where closed_at is not null;
comment on table list_request is
    'What somebody asks for many numbers of an organisation at once, with what came of each: a renewal, a withdrawal, or that this is undone';
comment on column list_request.delegation_id is 'Under which it was asked for; null for a sole trader, who acts for nobody else';
comment on column list_request.outcomes is 'What became of each line, in their order, separated by commas; empty while it waits';
comment on column list_request.proposed_by is 'The first of two registrars, who has seen the evidence; decided_by is the second, or who refused it';
