-- The primary key lets one copy of the service have a minute, whatever the clocks of the others say.
create table system_state_minute (
    at timestamptz not null, -- a whole minute
    figures jsonb not null default '[]', -- [{"name": ..., "part": ..., "value": ...}]; empty until they have been read
    constraint system_state_minute_key primary key (at)
);
comment on table system_state_minute is
    'What the figures of this service were in one minute, for the page of the system''s state; deleted after a week';
