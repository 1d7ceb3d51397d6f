-- ---- the desk: what came by telephone, e-mail or post ----------------------------------------------------------------

create table desk_holder (
    id uuid not null,
    tax_code text not null, -- encrypted
    tax_key bytea not null, -- keyed digest
    name text not null, -- encrypted
    email text, -- encrypted
    language text not null,
    subject text,
    constraint desk_holder_key primary key (id)
);
create unique index desk_holder_tax_key_key on desk_holder (tax_key);
comment on table desk_holder is 'One person or organisation that asked the desk for something, by tax code; subject once it has signed in';

create table desk_request (
    id uuid not null,
    kind text not null,
    state text not null,
    number bigint not null,
    telephone boolean not null,
    post boolean not null,
    channel text not null,
    received_at timestamptz not null,
    due_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    evidence_reference text not null, -- encrypted
    asked_by text, -- encrypted
    holder_id uuid not null,
    opposition_id uuid,
    protocol text,
    decided_at timestamptz,
    decided_by text,
    reason text, -- encrypted
    version bigint not null,
    constraint desk_request_key primary key (id),
    constraint fk_desk_request_holder foreign key (holder_id) references desk_holder (id),
    constraint desk_request_second_person check (decided_by <> recorded_by),
    constraint desk_request_decision check ((decided_at is null) = (decided_by is null))
);
-- nearly empty at any time
create index ix_desk_request_waiting on desk_request (due_on, id) where state = 'PROPOSED';
-- nobody decides twice about the same number
create unique index desk_request_proposed_number_key on desk_request (number) where state = 'PROPOSED';
create index ix_desk_request_holder_id on desk_request (holder_id);
create index ix_desk_request_recorded_at on desk_request (recorded_at);
comment on table desk_request is
    'One request of one holder about one number, with the evidence for it, and who entered and who decided it (DPR 26/2022 art. 7 c. 8)';

-- Both null but for what came to the desk; channel then says how.
alter table opposition_history
    add column received_at timestamptz,
    add column desk_request_id uuid;
comment on column opposition_history.channel is
    'LINE_CALL where a call from the line itself asked for it, PHONE, EMAIL or POST where the desk was; null on the site, and for what nobody asked for';
