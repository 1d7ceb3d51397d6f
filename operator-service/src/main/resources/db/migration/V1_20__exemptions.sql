-- whom a holder lets call in spite of the opposition (L. 5/2018 art. 1 c. 4), copied from the registry's facts. Granted is version
-- 1, ended version 2: the order of arrival does not matter.
create table exemption (
    id uuid primary key,
    number bigint not null,
    operator_id uuid not null,
    version bigint not null,
    valid_from timestamptz not null,
    valid_until timestamptz, -- exclusive; null while it has no end
    ended boolean not null,
    register_version bigint not null -- the change that wrote it; see register_state
);
create index ix_exemption_number on exemption (number);
create index ix_exemption_register_version on exemption (register_version);

-- tells this register from any other: an image of another one must never be taken for it. Give it a new value after a restore
-- from a backup: the image may be ahead of what was restored.
alter table register_state add column register_id uuid not null default gen_random_uuid();
