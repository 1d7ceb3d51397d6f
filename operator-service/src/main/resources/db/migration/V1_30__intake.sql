-- the rest of a consultation's life: kept lists, mandates, media, purge (issue 3)
alter table consultation
    alter column register_version drop not null, -- a list that waits for its columns has met no register yet
    alter column register_as_of drop not null,
    alter column received_by drop not null, -- a kept list waits for any process to take it
    add column kind text not null default 'LIST', -- or NUMBER_CHECK: a handful of numbers, answered at once
    add column purpose text not null default 'CAMPAIGN', -- as the campaign said when it began
    add column medium text not null default 'TELEPHONE',
    add column recipient text,
    add column exempted bigint not null default 0,
    -- how to read the list
    add column list_column int not null default 0,
    add column list_delimiter text,
    add column list_header boolean,
    add column format text,
    add column preview text, -- encrypted; only while the columns are being chosen
    -- the work at it
    add column kept boolean not null default false, -- the list as it was sent lies in the store
    add column attempt int not null default 0, -- a fence: only the latest attempt may go on
    add column stage text not null default 'DONE',
    add column stage_since timestamptz,
    add column done_bytes bigint not null default 0,
    add column total_bytes bigint,
    -- afterwards
    add column files_until timestamptz,
    add column purged_at timestamptz,
    add column receipt_code text,
    add column repetition_of uuid references consultation (id);

update consultation set files_until = sealed_at + interval '30 days' where sealed_at is not null;

drop index ix_consultation_receiving;
create index ix_consultation_working on consultation (heartbeat_at) where state in ('RECEIVING', 'CHOOSING', 'COMPARING');
create index ix_consultation_purge on consultation (files_until) where purged_at is null and files_until is not null;
create index ix_consultation_on_behalf_of on consultation (on_behalf_of, id desc) where on_behalf_of is not null;
