-- An import becomes a job: its numbers are kept, sorted, until they are in the register. Rows of before, and of binaries of before, are of
-- imports that were over when they were written.
alter table legacy_import
    add column state text not null default 'COMPLETED',
    add column active_from timestamptz,
    add column bytes bigint,
    add column runs int, -- null for an import that was no job
    add column batches int not null default 0, -- events so far
    add column started_at timestamptz,
    add column ended_at timestamptz,
    add column busy_millis bigint not null default 0,
    add column attempts int not null default 0, -- failed, since it last got on
    add column worker uuid,
    add column fence bigint not null default 0,
    add column lease_until timestamptz;
comment on table legacy_import is
    'One file of numbers from an earlier register: who imported it, when, how far it is and with what result. recorded + already_present is its checkpoint';
comment on column legacy_import.fence is 'Counts those who have worked on it: only the latest may go on';

-- the same file is one import
create unique index legacy_import_content_key on legacy_import (sha256) where runs is not null and state <> 'CANCELLED';
create index ix_legacy_import_open on legacy_import (id) where state in ('RECEIVED', 'RUNNING');

create table legacy_import_upload (
    id uuid not null,
    alive_until timestamptz not null,
    constraint legacy_import_upload_key primary key (id)
);
comment on table legacy_import_upload is
    'One file that is arriving; becomes a legacy_import of the same id with its last byte, and is deleted when it stops arriving';

create table legacy_import_block (
    import_id uuid not null,
    run int not null,
    block int not null,
    numbers bytea not null, -- encrypted; differences of ascending numbers
    constraint legacy_import_block_key primary key (import_id, run, block)
);
-- what is encrypted cannot be compressed
alter table legacy_import_block alter column numbers set storage external;
comment on table legacy_import_block is
    'One part of a sorted run of numbers of an import; deleted when all of them are in the register';

create table legacy_import_invalid_line (
    import_id uuid not null,
    line bigint not null,
    code text not null,
    constraint legacy_import_invalid_line_key primary key (import_id, line)
);
comment on table legacy_import_invalid_line is
    'One of the first lines of an imported file that are no subscriber line: where and why, not what it says';
