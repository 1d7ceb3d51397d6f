create table key_rotation (
    table_name text not null,
    column_name text not null,
    keys text not null, -- ids of the keys that were configured when the pass began, the current one first
    next_block bigint, -- of the table: where the running pass goes on; null while none is running
    rewritten bigint not null default 0, -- values of this pass, or of the last one
    found jsonb not null default '{}', -- values under other keys than the current one that the running pass has met, by key id
    last_found jsonb, -- the same of the last whole pass; null before the first one ends
    ended_at timestamptz, -- of the last whole pass
    constraint key_rotation_key primary key (table_name, column_name)
);
comment on table key_rotation is
    'One column of encrypted values or keyed digests, and how far the job that brings it under the current key has got';
