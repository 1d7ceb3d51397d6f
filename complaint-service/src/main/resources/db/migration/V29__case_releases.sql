-- Expand: a whole case leaves as a file only after a second official has released it (deploy/docs/threats.md T14). The release before does not know this
-- table, and gives whole cases without it as long as it runs beside.

create table case_release (
    id uuid not null constraint case_release_key primary key,
    case_id uuid not null,
    case_code text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    purpose text not null, -- encrypted
    state text not null,
    decided_by text,
    decided_at timestamptz,
    reason text, -- encrypted
    usable_until timestamptz,
    downloads int not null,
    last_download_at timestamptz,
    -- the service has said it before
    constraint case_release_two_persons check (decided_by <> asked_by),
    constraint case_release_released check ((state = 'RELEASED') = (usable_until is not null) and (state not in ('RELEASED', 'REFUSED') or decided_by is not null)),
    constraint case_release_downloads check (downloads = 0 or state = 'RELEASED')
);
create index ix_case_release_case on case_release (case_id, id);
create index ix_case_release_asked_at on case_release (asked_at);
comment on table case_release is
    'An official''s request for a whole case, which tells who complained, and what another official has answered; deleted after twelve months. No foreign key to the case: who has taken it out is known as long as other looks are.';
comment on column case_release.usable_until is 'Until when who asked can download it; null where it was not released.';
comment on column case_release.downloads is 'How often the file was begun; each is an access_note too.';
